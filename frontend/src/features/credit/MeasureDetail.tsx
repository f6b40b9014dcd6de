import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CreditMeasure } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { ActionButtons, type ActionSpec } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type Fact } from '@/ui/DetailPage'
import { MoneyText } from '@/ui/MoneyText'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { AccountLink } from './AccountLink'
import { signed } from './decision'
import { AFTER, measureQuery, RECORDS } from './records'

/** One measure: why it is required, what shows that it is in place, and until when. */
export function MeasureDetail({ id }: { id: string }) {
  const found = useQuery(measureQuery(id))
  useNameCrumb(found.data?.number)
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <PageSkeleton />
  return <Sheet measure={found.data} />
}

function Sheet({ measure }: { measure: CreditMeasure }) {
  const { t } = useTranslation('assessment')
  return (
    <DetailPage
      title={measure.customerName}
      number={measure.number}
      tags={
        <>
          <StatusTag of="credit-measure" status={measure.status} />
          <ArticleChip rule="S1-46" />
        </>
      }
      actions={
        <ActionButtons
          base={RECORDS['credit-measure']}
          of="credit-measure"
          record={measure}
          specs={useActions()}
          refresh={AFTER}
        />
      }
      groups={[
        {
          key: 'facts',
          title: t('about'),
          extra: <AuditLink type="credit-measure" id={measure.id} />,
          facts: useFacts(measure),
        },
      ]}
    />
  )
}

function useActions(): ActionSpec[] {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  return [
    {
      action: 'put-in-place',
      kind: 'primary',
      rule: 'S1-46',
      explain: t('measure.place.explain'),
      fields: [
        { name: 'document', label: t('measure.document'), required: true, maxLength: 200 },
        { name: 'party', label: t('measure.party'), maxLength: 100 },
        { name: 'amountFen', label: t('measure.amount'), kind: 'money' },
        { name: 'validUntil', label: t('validUntil'), kind: 'date' },
      ],
    },
    {
      action: 'lift',
      kind: 'danger',
      rule: 'S1-63',
      explain: t('measure.lift.explain'),
      fields: [{ name: 'reason', label: tc('reason'), kind: 'textarea', required: true, maxLength: 300 }],
    },
  ]
}

function useFacts(measure: CreditMeasure): Fact[] {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const { t: tcredit } = useTranslation('credit')
  const { code } = useCodes()
  const most = measure.mostFen === null ? null : <MoneyText fen={measure.mostFen} />
  return [
    {
      label: tcredit('customer'),
      value: <Link to={`/customers/${measure.customerId}` as never}>{measure.customerNumber}</Link>,
    },
    { label: t('account'), value: <AccountLink id={measure.accountId} number={measure.accountNumber} /> },
    { label: t('measure.kind'), value: code('measureKind', measure.kind) },
    { label: t('measure.most'), value: most },
    { label: t('measure.per'), value: code('supplyPer', measure.mostPer) },
    { label: t('measure.document'), value: measure.document },
    { label: t('measure.party'), value: measure.party },
    { label: t('measure.amount'), value: measure.amountFen === null ? null : <MoneyText fen={measure.amountFen} /> },
    { label: t('validUntil'), value: measure.validUntil },
    { label: t('measure.requiredBy'), value: signed(measure.requiredByName, measure.requiredAt) },
    { label: t('measure.putBy'), value: signed(measure.putByName, measure.putAt) },
    { label: t('measure.liftedBy'), value: signed(measure.liftedByName, measure.liftedAt) },
    { label: t('measure.liftReason'), value: measure.liftReason },
    { label: tc('reason'), value: measure.reason, wide: true },
  ]
}
