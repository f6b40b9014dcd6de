import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import type { CreditObservation } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { ActionButtons, type ActionSpec } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type Fact } from '@/ui/DetailPage'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { AccountLink } from './AccountLink'
import { signed } from './decision'
import { SeverityTag } from './marks'
import { AFTER, observationQuery, RECORDS } from './records'

const SIGNALS = ['bigFirstOrder', 'noQuestions', 'agreesToEverything'] as const

/** One observation, and what followed from it. */
export function ObservationDetail({ id }: { id: string }) {
  const found = useQuery(observationQuery(id))
  useNameCrumb(found.data?.number)
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <PageSkeleton />
  return <Sheet observation={found.data} />
}

function Sheet({ observation }: { observation: CreditObservation }) {
  const { t } = useTranslation('assessment')
  return (
    <DetailPage
      title={observation.customerName}
      number={observation.number}
      tags={
        <>
          <StatusTag of="credit-observation" status={observation.status} />
          <SeverityTag severity={observation.severity} />
          <ArticleChip rule={observation.item === 'NEW_CUSTOMER' ? 'S1-54' : 'S3-09'} />
        </>
      }
      actions={
        <ActionButtons
          base={RECORDS['credit-observation']}
          of="credit-observation"
          record={observation}
          specs={useActions()}
          refresh={AFTER}
        />
      }
      groups={[
        {
          key: 'facts',
          title: t('about'),
          extra: <AuditLink type="credit-observation" id={observation.id} />,
          facts: useFacts(observation),
        },
      ]}
    />
  )
}

function useActions(): ActionSpec[] {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const { options } = useCodes()
  return [
    {
      action: 'review',
      kind: 'primary',
      rule: 'S3-09',
      explain: t('observation.review.explain'),
      fields: [
        {
          name: 'outcome',
          label: t('observation.outcome'),
          kind: 'select',
          required: true,
          options: options('observationOutcome', ENUMS.observationOutcome),
        },
        { name: 'reason', label: tc('reason'), kind: 'textarea', required: true, maxLength: 300 },
      ],
    },
  ]
}

function useFacts(observation: CreditObservation): Fact[] {
  const { t } = useTranslation('assessment')
  const { t: tcredit } = useTranslation('credit')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const { signals } = observation
  const seen = signals && SIGNALS.filter((each) => signals[each]).map((each) => t(`signal.${each}`))
  return [
    {
      label: tcredit('customer'),
      value: <Link to={`/customers/${observation.customerId}` as never}>{observation.customerNumber}</Link>,
    },
    { label: t('account'), value: <AccountLink id={observation.accountId} number={observation.accountNumber} /> },
    { label: t('observation.item'), value: code('observedItem', observation.item) },
    { label: t('observation.on'), value: observation.observedOn },
    { label: t('observation.by'), value: signed(observation.recordedByName, observation.recordedAt) },
    { label: t('observation.signals'), value: seen?.join(tc('listSeparator')) },
    { label: t('observation.words'), value: observation.words, wide: true },
    { label: t('observation.outcome'), value: code('observationOutcome', observation.outcome) },
    { label: t('observation.reviewedBy'), value: signed(observation.reviewedByName, observation.reviewedAt) },
    { label: tc('reason'), value: observation.reviewReason, wide: true },
  ]
}
