import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CreditRating } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type Fact } from '@/ui/DetailPage'
import { PrintLink } from '@/ui/PrintLink'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { AccountLink } from './AccountLink'
import { Contributions } from './Contributions'
import { signed, useDecisionActions } from './decision'
import { GradeTag, percentOf } from './marks'
import { AFTER, RECORDS, ratingQuery } from './records'

/** One rating: the grade, what each factor adds to it, and what would lift it. */
export function RatingDetail({ id }: { id: string }) {
  const found = useQuery(ratingQuery(id))
  useNameCrumb(found.data?.number)
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <PageSkeleton />
  return <Sheet rating={found.data} />
}

function Sheet({ rating }: { rating: CreditRating }) {
  const { t } = useTranslation('assessment')
  return (
    <DetailPage
      title={rating.customerName}
      number={rating.number}
      tags={
        <>
          <GradeTag grade={rating.grade} />
          <StatusTag of="credit-rating" status={rating.status} />
          {rating.supplyRefused && <Tag color="error">{t('rating.refused')}</Tag>}
          <ArticleChip rule="S0-10" />
        </>
      }
      actions={
        <>
          <PrintLink of="credit-ratings" id={rating.id} />
          <ActionButtons
            base={RECORDS['credit-rating']}
            of="credit-rating"
            record={rating}
            specs={useDecisionActions('credit-rating')}
            refresh={AFTER}
          />
        </>
      }
      groups={[
        {
          key: 'facts',
          title: t('about'),
          extra: <AuditLink type="credit-rating" id={rating.id} />,
          facts: useFacts(rating),
        },
      ]}
    >
      {rating.supplyRefused && <Refused rating={rating} />}
      <Contributions rating={rating} />
    </DetailPage>
  )
}

function Refused({ rating }: { rating: CreditRating }) {
  const { t } = useTranslation('assessment')
  const { code } = useCodes()
  return (
    <Alert
      style={{ marginBottom: 10 }}
      type="error"
      showIcon
      title={
        <Flex gap={8} wrap>
          {t('rating.refusedBecause')}
          {rating.refusals.map((each) => (
            <b key={each}>{code('supplyRefusal', each)}</b>
          ))}
          <ArticleChip rule="S1-52" />
        </Flex>
      }
      description={t('rating.noGuarantee')}
    />
  )
}

function useFacts(rating: CreditRating): Fact[] {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const { t: tcredit } = useTranslation('credit')
  return [
    {
      label: tcredit('customer'),
      value: <Link to={`/customers/${rating.customerId}` as never}>{rating.customerNumber}</Link>,
    },
    { label: t('account'), value: <AccountLink id={rating.accountId} number={rating.accountNumber} /> },
    {
      label: t('rating.report'),
      value: <Link to={`/investigations/${rating.investigationId}` as never}>{rating.investigationNumber}</Link>,
    },
    { label: t('rating.previous'), value: rating.previousGrade },
    { label: t('currentRatio'), value: percentOf(rating.ratios?.currentRatio ?? null) },
    { label: t('quickRatio'), value: percentOf(rating.ratios?.quickRatio ?? null) },
    { label: t('profitRate'), value: percentOf(rating.ratios?.profitRate ?? null) },
    { label: tcredit('policyVersion'), value: rating.policyVersion },
    { label: t('proposedBy'), value: signed(rating.proposedByName, rating.proposedAt) },
    { label: t('decidedBy'), value: signed(rating.decidedByName, rating.decidedAt) },
    { label: t('decisionReason'), value: rating.decisionReason },
    { label: tc('note'), value: rating.note, wide: true },
  ]
}
