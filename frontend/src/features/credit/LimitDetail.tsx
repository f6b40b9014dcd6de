import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LimitChange } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type Fact } from '@/ui/DetailPage'
import { LimitText } from '@/ui/MoneyText'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { AccountLink } from './AccountLink'
import { signed, useDecisionActions } from './decision'
import { AFTER, limitQuery, RECORDS } from './records'

/** One change of a limit, from what to what, by whose word. */
export function LimitDetail({ id }: { id: string }) {
  const found = useQuery(limitQuery(id))
  useNameCrumb(found.data?.number)
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <PageSkeleton />
  return <Sheet change={found.data} />
}

function Sheet({ change }: { change: LimitChange }) {
  const { t } = useTranslation('assessment')
  return (
    <DetailPage
      title={change.customerName}
      number={change.number}
      tags={
        <>
          <StatusTag of="limit-change" status={change.status} />
          <ArticleChip rule="S3-24" />
        </>
      }
      actions={
        <ActionButtons
          base={RECORDS['limit-change']}
          of="limit-change"
          record={change}
          specs={useDecisionActions('limit-change')}
          refresh={AFTER}
        />
      }
      groups={[
        {
          key: 'facts',
          title: t('about'),
          extra: <AuditLink type="limit-change" id={change.id} />,
          facts: useFacts(change),
        },
      ]}
    />
  )
}

function useFacts(change: LimitChange): Fact[] {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const { t: tcredit } = useTranslation('credit')
  const { code } = useCodes()
  return [
    {
      label: tcredit('customer'),
      value: <Link to={`/customers/${change.customerId}` as never}>{change.customerNumber}</Link>,
    },
    { label: t('account'), value: <AccountLink id={change.accountId} number={change.accountNumber} /> },
    { label: t('limit.kind'), value: code('limitKind', change.kind) },
    { label: t('limit.former'), value: <LimitText fen={change.formerFen} /> },
    { label: t('limit.wanted'), value: <LimitText fen={change.wantedFen} /> },
    { label: tcredit('basis'), value: code('limitBasis', change.wantedBasis) },
    { label: t('limit.endsOn'), value: change.endsOn },
    { label: t('limit.endedAt'), value: dateTime(change.endedAt) },
    {
      label: t('limit.rating'),
      value: change.ratingId && <Link to={`/credit-ratings/${change.ratingId}` as never}>{t('limit.openRating')}</Link>,
    },
    { label: t('proposedBy'), value: signed(change.proposedByName, change.proposedAt) },
    { label: t('decidedBy'), value: signed(change.decidedByName, change.decidedAt) },
    { label: t('decisionReason'), value: change.decisionReason },
    { label: tc('reason'), value: change.reason, wide: true },
  ]
}
