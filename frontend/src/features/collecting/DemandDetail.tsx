import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import type { DemandNoticeDetail } from '@/api/types'
import { useMayAudit } from '@/auth/audit'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons, type ActionSpec } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditTrail } from '@/ui/AuditTrail'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage } from '@/ui/DetailPage'
import { MoneyText } from '@/ui/MoneyText'
import { PrintLink } from '@/ui/PrintLink'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { LetterItems } from './LetterItems'
import { DEMANDS, demandQuery, REFRESH } from './queries'

/** 催款通知单: what is demanded, since when it is late, and from when on it is a breach (S2e-40). */
export function DemandDetail({ id }: { id: string }) {
  const notice = useQuery(demandQuery(id))
  useNameCrumb(notice.data?.notice.number)
  if (notice.isError) return <ErrorState error={notice.error} onRetry={() => void notice.refetch()} />
  if (!notice.data) return <PageSkeleton />
  return <View detail={notice.data} />
}

function View({ detail }: { detail: DemandNoticeDetail }) {
  const { t } = useTranslation('collecting')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const audits = useMayAudit('demand-notice')
  const { notice: row } = detail
  return (
    <DetailPage
      title={row.customerName}
      number={row.number}
      tags={
        <>
          <StatusTag of="demand-notice" status={row.status} />
          <ArticleChip rule="S2e-40" />
        </>
      }
      actions={
        <>
          <PrintLink of="demand-notices" id={row.id} />
          <ActionButtons
            base={DEMANDS}
            of="demand-notice"
            record={{ id: row.id, version: detail.version, allowedActions: detail.allowedActions }}
            specs={useSpecs()}
            refresh={REFRESH}
          />
        </>
      }
      groups={[
        {
          key: 'notice',
          facts: [
            {
              label: t('customer'),
              value: <Link to={`/customers/${row.customerId}` as never}>{row.customerName}</Link>,
            },
            { label: t('amount'), value: <MoneyText fen={row.amountFen} /> },
            { label: t('level'), value: t('levelOf', { level: row.level }) },
            { label: t('overdueSince'), value: row.overdueSince },
            { label: t('breachOn'), value: row.breachOn },
            { label: t('proposedAt'), value: dateTime(row.proposedAt) },
            { label: t('issuedOn'), value: row.issuedOn ?? tc('empty') },
            { label: t('channel'), value: row.channel ? code('letterChannel', row.channel) : tc('empty') },
            { label: t('issuedBy'), value: row.issuedByName ?? tc('empty') },
          ],
        },
      ]}
    >
      <LetterItems items={detail.items} />
      {audits && <AuditTrail service="credit" type="demand-notice" id={row.id} />}
    </DetailPage>
  )
}

function useSpecs(): ActionSpec[] {
  const { t } = useTranslation('collecting')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    {
      action: 'issue',
      kind: 'primary',
      rule: 'S2e-40',
      fields: [
        { name: 'issuedOn', label: t('issuedOn'), kind: 'date', required: true, initial: dayjs() },
        {
          name: 'channel',
          label: t('channel'),
          kind: 'select',
          required: true,
          initial: 'LETTER',
          options: ENUMS.letterChannel.map((value) => ({ value, label: code('letterChannel', value) })),
        },
      ],
      body: (v) => ({ issuedOn: (v.issuedOn as Dayjs).format('YYYY-MM-DD'), channel: v.channel }),
    },
    {
      action: 'drop',
      fields: [{ name: 'reason', label: tc('reason'), kind: 'textarea', required: true, maxLength: 300 }],
    },
  ]
}
