import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CreditFileRequest } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons, type ActionSpec } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { ClockChip } from '@/ui/ClockChip'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type Fact } from '@/ui/DetailPage'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { useReasonField } from '@/ui/useReasonField'
import { AFTER, BASE, requestQuery } from './queries'

/** One request: whose file, what for, who has decided what, and what the reader may do now. */
export function RequestDetail({ id }: { id: string }) {
  const request = useQuery(requestQuery(id))
  useNameCrumb(request.data?.number)
  if (request.isError) return <ErrorState error={request.error} onRetry={() => void request.refetch()} />
  if (!request.data) return <PageSkeleton />
  return <Sheet request={request.data} />
}

function Sheet({ request }: { request: CreditFileRequest }) {
  const { t } = useTranslation('creditFiles')
  return (
    <DetailPage
      title={request.customerName ?? request.askedFor}
      number={request.number}
      tags={
        <>
          <StatusTag of="credit-file-request" status={request.status} />
          <ArticleChip rule="S3-17" />
          {request.status === 'OPEN' && <ClockChip dueAt={request.openUntil} />}
        </>
      }
      actions={
        <ActionButtons base={BASE} of="credit-file-request" record={request} specs={useActionSpecs()} refresh={AFTER} />
      }
      groups={[
        {
          key: 'question',
          title: t('group.question'),
          extra: <AuditLink type="credit-file-request" id={request.id} />,
          facts: useQuestion(request),
        },
        { key: 'steps', title: t('group.steps'), facts: useSteps(request) },
      ]}
    >
      {request.status === 'OPEN' && request.readable && (
        <div className="kg-panel kg-waiting" role="note">
          <span>{t('open.note', { until: dateTime(request.openUntil) })}</span>
          <ArticleChip rule="S3-18" />
          <Link to={`/credit-accounts/${request.accountId}` as never}>{t('open.account')}</Link>
        </div>
      )}
    </DetailPage>
  )
}

function useQuestion(request: CreditFileRequest): Fact[] {
  const { t } = useTranslation('creditFiles')
  const customer = request.readable ? `${request.customerName} ${request.customerNumber}` : t('hidden')
  return [
    { label: t('askedFor'), value: request.askedFor },
    { label: t('account'), value: <span className="kg-number">{request.accountNumber}</span> },
    { label: t('customerName'), value: customer },
    {
      label: t('applicant'),
      value: [request.applicantName, request.applicantDepartmentName].filter(Boolean).join(' '),
    },
    { label: t('requestedAt'), value: dateTime(request.requestedAt) },
    { label: t('days'), value: t('daysOf', { days: request.days }) },
    ...(request.openUntil ? [{ label: t('deadline'), value: dateTime(request.openUntil) }] : []),
    { label: t('purpose'), value: request.purpose, wide: true },
  ]
}

/** Who has taken which step; what was not taken is not shown. */
function useSteps(request: CreditFileRequest): Fact[] {
  const { t } = useTranslation('creditFiles')
  const { code } = useCodes()
  const steps = [
    { label: t('step.decision'), step: request.decision },
    { label: code('status', `credit-file-request.${request.status}`), step: request.ending },
  ]
  return steps.flatMap(({ label, step }) =>
    step
      ? [{ label, value: [step.byName, dateTime(step.at), step.reason].filter(Boolean).join(' · '), wide: true }]
      : [],
  )
}

function useActionSpecs(): ActionSpec[] {
  const { t } = useTranslation('creditFiles')
  const reason = useReasonField()
  return [
    {
      action: 'approve',
      kind: 'primary',
      rule: 'S3-17',
      explain: t('approve.explain'),
      fields: [{ ...reason, label: t('decision') }],
    },
    { action: 'reject', kind: 'danger', fields: [reason] },
    { action: 'revoke', kind: 'danger', rule: 'S3-17', explain: t('revoke.explain'), fields: [reason] },
    { action: 'withdraw', kind: 'danger', fields: [reason] },
  ]
}
