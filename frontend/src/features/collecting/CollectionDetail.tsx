import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Form, InputNumber, Tag } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import type { Collection } from '@/api/types'
import { useMayAudit } from '@/auth/audit'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons, type ActionSpec } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditTrail } from '@/ui/AuditTrail'
import { ClockChip } from '@/ui/ClockChip'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type FactGroup } from '@/ui/DetailPage'
import { MoneyText } from '@/ui/MoneyText'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { COLLECTIONS, collectionQuery, REFRESH } from './queries'

/** One visit: when, for how much, what came of it, and the report about a visit in vain. */
export function CollectionDetail({ id }: { id: string }) {
  const visit = useQuery(collectionQuery(id))
  useNameCrumb(visit.data?.number)
  if (visit.isError) return <ErrorState error={visit.error} onRetry={() => void visit.refetch()} />
  if (!visit.data) return <PageSkeleton />
  return <View visit={visit.data} />
}

function View({ visit }: { visit: Collection }) {
  const { t } = useTranslation('collecting')
  const audits = useMayAudit('collection')
  return (
    <DetailPage
      title={visit.customerName}
      number={visit.number}
      tags={
        <>
          <StatusTag of="collection" status={visit.status} />
          {visit.status === 'NOT_COLLECTED' && <ClockChip dueAt={`${visit.reportDueOn}T23:59:59+08:00`} />}
          {visit.missedAt && <Tag color="error">{t('missed')}</Tag>}
          {visit.reportOverdueAt && <Tag color="error">{t('reportLate')}</Tag>}
          <ArticleChip rule="S3-12" />
        </>
      }
      actions={<ActionButtons base={COLLECTIONS} of="collection" record={visit} specs={useSpecs()} refresh={REFRESH} />}
      groups={useGroups(visit)}
    >
      {audits && <AuditTrail service="credit" type="collection" id={visit.id} />}
    </DetailPage>
  )
}

function useGroups(row: Collection): FactGroup[] {
  const { t } = useTranslation('collecting')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    {
      key: 'visit',
      facts: [
        { label: t('customer'), value: <Link to={`/customers/${row.customerId}` as never}>{row.customerName}</Link> },
        { label: t('salesperson'), value: row.salespersonName },
        { label: t('settlementOn'), value: row.settlementOn },
        { label: t('dueFen'), value: <MoneyText fen={row.dueFen} /> },
        { label: t('visitedAt'), value: dateTime(row.visitedAt) || tc('empty') },
        {
          label: t('collectedFen'),
          value: row.collectedFen === null ? tc('empty') : <MoneyText fen={row.collectedFen} />,
        },
      ],
    },
    ...(row.cause
      ? [
          {
            key: 'failure',
            title: t('failure'),
            extra: <ArticleChip rule="S3-13" />,
            facts: [
              { label: t('cause'), value: code('collectionCause', row.cause) },
              { label: t('nextOn'), value: row.nextOn ?? tc('empty') },
              { label: t('reportDueOn'), value: row.reportDueOn ?? tc('empty') },
              { label: t('causeWords'), value: row.causeWords ?? tc('empty'), wide: true },
              { label: t('report'), value: row.report ?? tc('empty'), wide: true },
              { label: t('reportedAt'), value: dateTime(row.reportedAt) || tc('empty') },
            ],
          },
        ]
      : []),
  ]
}

function useSpecs(): ActionSpec[] {
  const { t } = useTranslation('collecting')
  const { code } = useCodes()
  return [
    { action: 'visit', kind: 'primary', rule: 'S3-12', explain: t('visit.explain') },
    {
      action: 'collect',
      kind: 'primary',
      rule: 'S2e-42',
      explain: t('collect.explain'),
      form: (
        <Form.Item name="yuan" label={t('collectedYuan')} rules={[{ required: true, message: t('collectedYuan') }]}>
          <InputNumber style={{ width: '100%' }} min={0.01} precision={2} controls={false} />
        </Form.Item>
      ),
      body: ({ yuan }) => ({ fen: Math.round(Number(yuan) * 100) }),
    },
    {
      action: 'fail',
      kind: 'danger',
      rule: 'S3-13',
      explain: t('fail.explain'),
      fields: [
        {
          name: 'cause',
          label: t('cause'),
          kind: 'select',
          required: true,
          options: ENUMS.collectionCause.map((value) => ({ value, label: code('collectionCause', value) })),
        },
        { name: 'nextOn', label: t('nextOn'), kind: 'date', required: true },
        { name: 'words', label: t('causeWords'), kind: 'textarea', required: true, maxLength: 300 },
      ],
      body: (v) => ({ cause: v.cause, words: v.words, nextOn: (v.nextOn as Dayjs).format('YYYY-MM-DD') }),
    },
    {
      action: 'report',
      kind: 'primary',
      rule: 'S3-14',
      explain: t('report.explain'),
      width: 640,
      fields: [{ name: 'report', label: t('report'), kind: 'textarea', required: true, maxLength: 4000 }],
    },
  ]
}
