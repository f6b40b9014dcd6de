import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Payment } from '@/api/types'
import { useMayAudit } from '@/auth/audit'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons, type ActionSpec } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditTrail } from '@/ui/AuditTrail'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type FactGroup } from '@/ui/DetailPage'
import { MoneyText } from '@/ui/MoneyText'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { AllocationTable } from './AllocationTable'
import { MONEY_KEYS, openOfQuery, PAYMENTS, paymentAllocationsQuery, paymentQuery } from './queries'
import { asAllocations, type Shares, SharesField } from './SharesField'

/** One payment: how it came, what it is for, and what of it is for nothing yet. */
export function PaymentDetail({ id }: { id: string }) {
  const payment = useQuery(paymentQuery(id))
  useNameCrumb(payment.data?.number)
  if (payment.isError) return <ErrorState error={payment.error} onRetry={() => void payment.refetch()} />
  if (!payment.data) return <PageSkeleton />
  return <View payment={payment.data} />
}

function View({ payment }: { payment: Payment }) {
  const { t } = useTranslation('receivables')
  const lines = useQuery(paymentAllocationsQuery(payment.id))
  const audits = useMayAudit('payment')
  return (
    <DetailPage
      title={payment.customerName}
      number={payment.number}
      tags={
        <>
          <StatusTag of="payment" status={payment.status} />
          <ArticleChip rule="S2e-42" />
        </>
      }
      actions={
        <ActionButtons base={PAYMENTS} of="payment" record={payment} specs={useSpecs(payment)} refresh={MONEY_KEYS} />
      }
      groups={useGroups(payment)}
    >
      {payment.reversalReason && (
        <Alert
          style={{ marginBottom: 10 }}
          type="error"
          showIcon
          title={t('reversed', { name: payment.reversedByName, day: payment.reversedOn })}
          description={payment.reversalReason}
        />
      )}
      {lines.data && <AllocationTable lines={lines.data} of="payment" />}
      {audits && <AuditTrail service="credit" type="payment" id={payment.id} />}
    </DetailPage>
  )
}

function useGroups(row: Payment): FactGroup[] {
  const { t } = useTranslation('receivables')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    {
      key: 'money',
      facts: [
        { label: t('received'), value: <MoneyText fen={row.amountFen} /> },
        { label: t('allocated'), value: <MoneyText fen={row.allocatedFen} /> },
        { label: t('freeFen'), value: <MoneyText fen={row.freeFen} /> },
        { label: t('customer'), value: <Link to={`/customers/${row.customerId}` as never}>{row.customerName}</Link> },
        { label: t('receivedOn'), value: row.receivedOn },
        { label: t('method'), value: code('paymentMethod', row.method) },
        { label: t('reference'), value: row.reference ?? tc('empty') },
        { label: t('recordedBy'), value: `${row.recordedByName}　${dateTime(row.recordedAt)}` },
        { label: t('sourceSystem'), value: row.source === 'manual' ? t('sourceTyped') : row.source },
        { label: t('note'), value: row.note ?? tc('empty'), wide: true },
      ],
    },
  ]
}

function useSpecs(row: Payment): ActionSpec[] {
  const { t } = useTranslation('receivables')
  const { t: tc } = useTranslation()
  return [
    {
      action: 'allocate',
      kind: 'primary',
      width: 760,
      initial: { allocate: 'OLDEST_FIRST' },
      form: <Allocation accountId={row.accountId} />,
      body: ({ allocate, shares }) => ({
        allocate,
        allocations: allocate === 'NAMED' ? asAllocations(shares as Shares) : null,
      }),
    },
    {
      action: 'reverse',
      kind: 'danger',
      rule: 'S2e-42',
      explain: t('reverse.explain'),
      fields: [{ name: 'reason', label: tc('reason'), kind: 'textarea', required: true, maxLength: 300 }],
    },
  ]
}

function Allocation({ accountId }: { accountId: string }) {
  const { code } = useCodes()
  const allocate = Form.useWatch<string | undefined>('allocate')
  const open = useQuery(openOfQuery({ accountId }))
  return (
    <>
      <Form.Item name="allocate">
        <Radio.Group
          options={(['OLDEST_FIRST', 'NAMED'] as const).map((value) => ({
            value,
            label: code('paymentAllocate', value),
          }))}
        />
      </Form.Item>
      {allocate === 'NAMED' && (
        <Form.Item name="shares">
          <SharesField receivables={open.data ?? []} />
        </Form.Item>
      )}
    </>
  )
}
