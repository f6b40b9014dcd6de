import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { SUBJECTS } from '@/api/services'
import type { Violation } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { date, dateTime } from '@/i18n/format'
import { ActionButtons, type ActionSpec } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type Fact } from '@/ui/DetailPage'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { TimelineList } from '@/ui/TimelineList'
import { Proposal } from './Proposal'
import { BASE, historyQuery, violationQuery } from './queries'

/** One violation: what is said of whom, who decides, and what is proposed. */
export function ViolationDetail({ id }: { id: string }) {
  const violation = useQuery(violationQuery(id))
  useNameCrumb(violation.data?.number)
  if (violation.isError) return <ErrorState error={violation.error} onRetry={() => void violation.refetch()} />
  if (!violation.data) return <PageSkeleton />
  return <Sheet violation={violation.data} />
}

function Sheet({ violation }: { violation: Violation }) {
  const { t } = useTranslation('violations')
  const { code } = useCodes()
  const history = useQuery(historyQuery(violation.id))
  return (
    <DetailPage
      title={t('of', { person: violation.personName, kind: code('violationKind', violation.kind) })}
      number={violation.number}
      tags={
        <>
          <StatusTag of="violation" status={violation.status} />
          <ArticleChip rule={violation.rule} />
        </>
      }
      actions={
        <ActionButtons
          base={BASE}
          of="violation"
          record={violation}
          specs={useSpecs(violation)}
          refresh={[['violations'], ['tasks'], ['notices'], ['audit'], ['archive-audits']]}
        />
      }
      groups={[
        {
          key: 'what',
          title: t('section.what'),
          extra: <AuditLink type="violation" id={violation.id} />,
          facts: useWhat(violation),
        },
        { key: 'decision', title: t('section.decision'), facts: useDecision(violation) },
      ]}
      aside={<TimelineList entries={history.data?.items} />}
    >
      {violation.status === 'CONFIRMED' && <Alert type="info" showIcon title={t('proposalOnly')} />}
    </DetailPage>
  )
}

function useWhat(violation: Violation): Fact[] {
  const { t } = useTranslation('violations')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const subject = violation.subjectType && SUBJECTS[violation.subjectType]
  return [
    { label: t('person'), value: violation.personName },
    { label: tc('department'), value: violation.departmentName },
    { label: t('happenedOn'), value: date(violation.happenedOn) },
    { label: t('source'), value: code('violationSource', violation.source) },
    {
      label: t('customer'),
      value: violation.customerId && (
        <Link to={`/customers/${violation.customerId}` as never}>{violation.customerName}</Link>
      ),
    },
    {
      label: t('subject'),
      value: subject && violation.subjectId && violation.subjectType && (
        <Link to={subject.path(violation.subjectId) as never}>
          {`${code('subject', violation.subjectType)} ${violation.subjectNumber}`}
        </Link>
      ),
    },
    ...(violation.attempt
      ? [
          { label: t('attempt'), value: code('attempt', violation.attempt) },
          {
            label: t('attempts'),
            value: t('attemptsUntil', { count: violation.attempts, at: dateTime(violation.lastAttemptAt) }),
          },
        ]
      : []),
    { label: t('reportedBy'), value: `${violation.reportedByName}　${dateTime(violation.reportedAt)}` },
    { label: t('evidence'), value: violation.evidence, wide: true },
  ]
}

function useDecision(violation: Violation): Fact[] {
  const { t } = useTranslation('violations')
  const { code } = useCodes()
  return [
    { label: t('decider'), value: code('violationDecider', violation.decider) },
    {
      label: t('decidedBy'),
      value: violation.decidedByName && `${violation.decidedByName}　${dateTime(violation.decidedAt)}`,
    },
    {
      label: t('proposal'),
      value: <Proposal fen={violation.proposedFen} dismissal={violation.dismissalProposed} />,
    },
    { label: t('policyVersion'), value: violation.policyVersion },
    { label: t('note'), value: violation.decisionNote, wide: true },
  ]
}

function useSpecs(violation: Violation): ActionSpec[] {
  const { t } = useTranslation('violations')
  const { t: tc } = useTranslation()
  return [
    {
      action: 'confirm',
      kind: 'danger',
      rule: violation.rule,
      explain: t('confirm.explain'),
      fields: [{ name: 'note', label: t('note'), kind: 'textarea', maxLength: 500 }],
    },
    {
      action: 'dismiss',
      rule: violation.rule,
      explain: t('dismiss.explain'),
      fields: [{ name: 'reason', label: tc('reason'), kind: 'textarea', required: true, maxLength: 500 }],
    },
  ]
}
