import { ArrowRightOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Flex, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Release } from '@/api/types'
import { useMayAudit } from '@/auth/audit'
import { useCodes } from '@/i18n/codes'
import { date, dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditTrail } from '@/ui/AuditTrail'
import { ClockChip } from '@/ui/ClockChip'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type FactGroup } from '@/ui/DetailPage'
import { MoneyText } from '@/ui/MoneyText'
import { PrintLink } from '@/ui/PrintLink'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { CheckTable } from './CheckTable'
import { LineTable } from './LineTable'
import { AFTER, BASE, releaseQuery } from './queries'
import { ShipDialog } from './ShipDialog'
import { useActionSpecs } from './useActionSpecs'

/** One 赊销发货提单: what it says, what was found when it was checked, and what the reader may do now. */
export function ReleaseDetail({ id }: { id: string }) {
  const release = useQuery(releaseQuery(id))
  useNameCrumb(release.data?.number)
  if (release.isError) return <ErrorState error={release.error} onRetry={() => void release.refetch()} />
  if (!release.data) return <PageSkeleton />
  return <Sheet release={release.data} />
}

function Sheet({ release }: { release: Release }) {
  const { t } = useTranslation('sales')
  const queries = useQueryClient()
  const [shipping, setShipping] = useState(false)
  const audits = useMayAudit('release')
  const shipped = () => {
    setShipping(false)
    return Promise.all(AFTER.map((queryKey) => queries.invalidateQueries({ queryKey })))
  }
  return (
    <DetailPage
      title={release.customerName}
      number={release.number}
      tags={
        <>
          <StatusTag of="release" status={release.status} />
          {release.waiver && <Tag color="warning">{t('release.exception')}</Tag>}
          {release.status === 'ISSUED' && release.expiresAt && <ClockChip dueAt={release.expiresAt} />}
          <ArticleChip rule={release.status === 'HELD' ? 'S3-15' : 'S3-02'} />
        </>
      }
      actions={
        <>
          {release.issuedAt && <PrintLink of="releases" id={release.id} />}
          {release.allowedActions.includes('ship') && (
            <Button type="primary" onClick={() => setShipping(true)}>
              {t('release.ship')}
            </Button>
          )}
          <ActionButtons base={BASE} of="release" record={release} specs={useActionSpecs(release)} refresh={AFTER} />
        </>
      }
      groups={useGroups(release)}
    >
      <LineTable release={release} />
      <Waived release={release} />
      {release.checks.length > 0 && <CheckTable checks={release.checks} title={t('release.checks')} />}
      <Amendments release={release} />
      {shipping && <ShipDialog release={release} onClose={() => setShipping(false)} onDone={shipped} />}
      {audits && <AuditTrail service="credit" type="release" id={release.id} />}
    </DetailPage>
  )
}

/** On whose word and on what conditions it went out in spite of a check. */
function Waived({ release }: { release: Release }) {
  const { t } = useTranslation('sales')
  const w = release.waiver
  if (!w) return null
  return (
    <Alert
      style={{ margin: '10px 0' }}
      type="warning"
      showIcon
      title={
        <Flex gap={8} wrap>
          <b>{t('release.waived', { name: w.byName, at: dateTime(w.at), until: date(w.until) })}</b>
          <ArticleChip rule="S3-15" />
        </Flex>
      }
      description={
        <>
          <div>{w.reason}</div>
          <div>{t('release.conditions', { words: w.conditions })}</div>
        </>
      }
    />
  )
}

function Amendments({ release }: { release: Release }) {
  const { t } = useTranslation('sales')
  if (release.amendments.length === 0) return null
  return (
    <section className="kg-panel kg-facts kg-checks" aria-label={t('release.amendments')}>
      <h2>{t('release.amendments')}</h2>
      {release.amendments.map((each) => (
        <div key={each.at}>
          {dateTime(each.at)}　{each.byName}　<MoneyText fen={each.fromFen} /> <ArrowRightOutlined />{' '}
          <MoneyText fen={each.toFen} />　{each.reason}
        </div>
      ))}
    </section>
  )
}

function useGroups(r: Release): FactGroup[] {
  const { t } = useTranslation('sales')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const s = r.standing
  const hand = (by: Release['decided']) => (by ? `${by.name}　${dateTime(by.at)}` : tc('empty'))
  return [
    {
      key: 'slip',
      title: t('release.title'),
      facts: [
        { label: t('customer'), value: <Link to={`/customers/${r.customerId}` as never}>{r.customerName}</Link> },
        { label: t('settlementUnit'), value: r.settlementUnit },
        {
          label: t('contract.one'),
          value: <Link to={`/credit-contracts/${r.contractId}` as never}>{r.contractNumber}</Link>,
        },
        { label: t('amount'), value: <MoneyText fen={r.amountFen} /> },
        {
          label: t('release.signatory'),
          value: r.represented ? t('release.proxyFor', { name: r.signatory, other: r.represented }) : r.signatory,
        },
        {
          label: t('release.call'),
          value: r.call
            ? `${code('callResult', r.call.result)}　${r.call.byName}　${dateTime(r.call.at)}　${r.call.note ?? ''}`
            : tc('empty'),
        },
        { label: t('release.appliedBy'), value: hand(r.applied) },
        { label: t('release.checkedBy'), value: hand(r.decided) },
        { label: t('contract.salesperson'), value: r.salespersonName },
        ...(r.dispatch
          ? [
              {
                label: t('release.shipped'),
                value: `${date(r.dispatch.shippedOn)}　${r.dispatch.sourceKey}　${r.dispatch.byName}`,
                wide: true,
              },
            ]
          : []),
        ...(r.closedReason ? [{ label: tc('reason'), value: r.closedReason, wide: true }] : []),
      ],
    },
    ...(s
      ? [
          {
            key: 'standing',
            title: t('release.standing', { at: dateTime(s.at) }),
            facts: [
              { label: t('figure.limit'), value: s.limitFen === null ? t('noLimit') : <MoneyText fen={s.limitFen} /> },
              { label: t('figure.reserved'), value: <MoneyText fen={s.reservedFen} /> },
              { label: t('figure.owed'), value: <MoneyText fen={s.owedFen} /> },
              { label: t('figure.line'), value: s.lineFen === null ? tc('empty') : <MoneyText fen={s.lineFen} /> },
              { label: t('figure.lineUsed'), value: <MoneyText fen={s.lineUsedFen} /> },
              { label: t('policyVersion'), value: s.policyVersion === 0 ? t('regulation') : s.policyVersion },
            ],
          },
        ]
      : []),
  ]
}
