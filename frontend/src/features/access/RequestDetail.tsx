import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AccessRequest } from '@/api/types'
import { useMe } from '@/auth/session'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { ClockChip } from '@/ui/ClockChip'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type FactGroup } from '@/ui/DetailPage'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { BASE, requestQuery } from './queries'
import { running } from './RequestList'
import { useActionSpecs } from './useActionSpecs'

/** One request: what was asked, who has decided what, and what the reader may do now. */
export function RequestDetail({ id }: { id: string }) {
  const request = useQuery(requestQuery(id))
  useNameCrumb(request.data?.number)
  if (request.isError) return <ErrorState error={request.error} onRetry={() => void request.refetch()} />
  if (!request.data) return <PageSkeleton />
  return <Desk request={request.data} />
}

function Desk({ request }: { request: AccessRequest }) {
  const { code } = useCodes()
  return (
    <DetailPage
      title={`${code('accessKind', request.kind)} ${request.customerName}`}
      number={request.number}
      tags={
        <>
          <StatusTag of="access-request" status={request.status} />
          <ArticleChip rule={request.rule} />
          {running(request) && <ClockChip dueAt={request.dueAt ?? request.openUntil} />}
        </>
      }
      actions={
        <ActionButtons
          base={BASE}
          of="access-request"
          record={request}
          specs={useActionSpecs()}
          refresh={[['access-requests'], ['customers'], ['tasks'], ['notices'], ['audit']]}
        />
      }
      groups={useGroups(request)}
    >
      <BarNote request={request} />
      <Open request={request} />
    </DetailPage>
  )
}

/** The applicant goes from the permission to the file. */
function Open({ request }: { request: AccessRequest }) {
  const { t } = useTranslation('access')
  const me = useMe()
  const reads = request.kind !== 'BORROW' && request.status === 'OPEN' && request.applicantId === me.id
  if (!reads) return null
  return (
    <div className="kg-panel kg-waiting" role="note">
      <span>{t('open.note', { until: dateTime(request.openUntil) })}</span>
      <Link to={`/customers/${request.customerId}` as never}>{t('open.file')}</Link>
      {request.kind === 'COPY' && <a href={`/api/v1/customers/${request.customerId}/copy`}>{t('open.copy')}</a>}
    </div>
  )
}

function BarNote({ request: { bar } }: { request: AccessRequest }) {
  const { t } = useTranslation('access')
  const { code } = useCodes()
  if (!bar) return null
  const lifted = bar.lifted
  return (
    <Alert
      style={{ marginBottom: 10 }}
      type={lifted ? 'info' : 'error'}
      showIcon
      title={
        <Flex gap={8} align="center" wrap>
          <b>{t(lifted ? 'bar.lifted' : 'bar.holds', { because: code('accessBar', bar.because) })}</b>
          <ArticleChip rule={bar.rule} />
        </Flex>
      }
      description={
        lifted ? `${lifted.byName ?? ''} ${dateTime(lifted.at)} ${lifted.note ?? ''}` : dateTime(bar.barredAt)
      }
    />
  )
}

function useGroups(request: AccessRequest): FactGroup[] {
  const { t } = useTranslation('access')
  const { code } = useCodes()
  const period = request.openUntil && `${dateTime(request.openFrom)} — ${dateTime(request.openUntil)}`
  return [
    {
      key: 'question',
      title: t('group.question'),
      extra: <AuditLink type="access-request" id={request.id} />,
      facts: [
        { label: t('kind'), value: code('accessKind', request.kind) },
        {
          label: t('customer'),
          value: <Link to={`/customers/${request.customerId}` as never}>{request.customerName}</Link>,
        },
        { label: t('customerNumber'), value: request.customerNumber },
        { label: t('customerDepartment'), value: request.customerDepartmentName },
        { label: t('ground'), value: code('accessGround', request.ground) },
        { label: t('applicant'), value: `${request.applicantName} ${request.applicantDepartmentName}` },
        { label: t('requestedAt'), value: dateTime(request.requestedAt) },
        { label: t('approver'), value: code('role', request.approver) },
        ...(period ? [{ label: t('period'), value: period }] : []),
        { label: t('purpose'), value: request.purpose, wide: true },
      ],
    },
    { key: 'steps', title: t('group.steps'), facts: useSteps(request) },
  ]
}

/** Who has taken which step; what was not taken is not shown. */
function useSteps(request: AccessRequest) {
  const { t } = useTranslation('access')
  const { code } = useCodes()
  const words = (step: { byName: string | null; at: string; note: string | null }) =>
    [step.byName, dateTime(step.at), step.note].filter(Boolean).join(' · ')
  const steps = [
    { label: t('step.review'), step: request.review },
    { label: t('step.decision'), step: request.decision },
    { label: t('step.lending'), step: request.lending },
    { label: code('status', `access-request.${request.status}`), step: request.ending },
  ]
  return [
    ...request.consents.map((consent) => ({
      label: t('step.consent', { role: code('role', consent.role) }),
      value: `${consent.byName} · ${dateTime(consent.at)}`,
    })),
    ...request.missingConsents.map((role) => ({
      label: t('step.consent', { role: code('role', role) }),
      value: t('step.missing'),
    })),
    ...steps.flatMap(({ label, step }) => (step ? [{ label, value: words(step), wide: true }] : [])),
    ...(request.overdueAt ? [{ label: t('step.overdue'), value: dateTime(request.overdueAt) }] : []),
  ]
}
