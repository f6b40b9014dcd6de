import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Flex, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Duty } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { ClockChip } from '@/ui/ClockChip'
import { useNameCrumb } from '@/ui/crumb'
import { Facts } from '@/ui/DetailPage'
import { PageHead } from '@/ui/PageHead'
import { PrintLink } from '@/ui/PrintLink'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { useFileWords } from '@/ui/useFileWords'
import { usePeriod } from '@/ui/usePeriod'
import { FileFormPanel } from './FileFormPanel'
import { BASE, dutyQuery } from './queries'
import { useActionSpecs } from './useActionSpecs'

/** One duty: what it asks for, until when, and what the reader may do now. */
export function DutyDetail({ id }: { id: string }) {
  const duty = useQuery(dutyQuery(id))
  useNameCrumb(duty.data?.customerName)
  if (duty.isError) return <ErrorState error={duty.error} onRetry={() => void duty.refetch()} />
  if (!duty.data) return <PageSkeleton />
  return <Sheet duty={duty.data} />
}

function Sheet({ duty }: { duty: Duty }) {
  const { t } = useTranslation('duties')
  const { code } = useCodes()
  const runs = duty.status === 'DUE' || duty.status === 'OVERDUE'
  return (
    <div className="kg-page">
      <PageHead
        title={duty.customerName}
        number={`${code('dutyKind', duty.kind)}　${usePeriod()(duty)}`}
        tags={
          <>
            <StatusTag of="duty" status={duty.status} />
            {runs && <ClockChip dueAt={duty.dueAt} />}
            {duty.late && !runs && <Tag color="error">{t('late')}</Tag>}
            <ArticleChip rule={duty.rule} />
          </>
        }
        actions={
          <Flex gap={8}>
            {duty.kind === 'FILE_FORM' && <PrintLink of="duties" id={duty.id} />}
            <ActionButtons
              base={BASE}
              of="duty"
              record={duty}
              specs={useActionSpecs(duty)}
              refresh={[['duties'], ['customers'], ['tasks'], ['notices'], ['audit']]}
            />
          </Flex>
        }
      />
      {duty.kind === 'VISIT' && runs && (
        <Note>
          {t('visit.how')} <Link to={`/customers/${duty.customerId}?tab=correspondence` as never}>{t('visit.go')}</Link>
        </Note>
      )}
      {duty.kind === 'VERIFICATION' && runs && (
        <Note>
          {t('verify.explain')}{' '}
          <Link to={`/change-requests/new?customer=${duty.customerId}` as never}>{t('verify.change')}</Link>
        </Note>
      )}
      <Missing fields={duty.missing} />
      <DutyFacts duty={duty} />
      {duty.kind === 'FILE_FORM' && <FileFormPanel id={duty.id} />}
    </div>
  )
}

const Note = ({ children }: { children: ReactNode }) => (
  <Alert style={{ marginBottom: 10 }} type="info" showIcon title={children} />
)

function Missing({ fields }: { fields: string[] }) {
  const { t } = useTranslation('duties')
  const words = useFileWords()
  if (fields.length === 0) return null
  return (
    <Alert
      style={{ marginBottom: 10 }}
      type="warning"
      showIcon
      title={
        <Flex gap={8}>
          {t('missing.title')}
          <ArticleChip rule="S2d-40" />
        </Flex>
      }
      description={fields.map((field) => words.path(field) ?? field).join('、')}
    />
  )
}

function DutyFacts({ duty }: { duty: Duty }) {
  const { t } = useTranslation('duties')
  const facts: { label: string; value: ReactNode }[] = [
    { label: t('customer'), value: <Link to={`/customers/${duty.customerId}` as never}>{duty.customerNumber}</Link> },
    { label: t('facts.responsible'), value: duty.kind === 'NEED_UPDATE' ? t('accountManagers') : duty.ownerName },
    { label: t('facts.department'), value: duty.departmentName },
    { label: t('facts.dueAt'), value: dateTime(duty.dueAt) },
    { label: t('facts.reminders'), value: duty.reminderCount },
    { label: t('facts.done'), value: duty.doneAt && `${duty.doneByName}　${dateTime(duty.doneAt)}` },
  ]
  if (duty.subject) facts.push({ label: t('facts.subject'), value: duty.subject })
  if (duty.handedOverAt) facts.push({ label: t('facts.handedOverAt'), value: dateTime(duty.handedOverAt) })
  if (duty.counted !== null)
    facts.push({ label: t('facts.counted'), value: t(duty.counted ? 'counted.yes' : 'counted.no') })
  if (duty.needsChanged !== null)
    facts.push({ label: t('needs.changed'), value: t(duty.needsChanged ? 'needs.yes' : 'needs.no') })
  if (duty.source) facts.push({ label: t('facts.source'), value: duty.source })
  if (duty.words && duty.kind !== 'FILE_FORM') facts.push({ label: t('facts.words'), value: duty.words })
  if (duty.evidenceId) facts.push({ label: t('facts.evidence'), value: <Evidence duty={duty} /> })
  return (
    <>
      <Facts facts={facts} />
      <AuditLink type="duty" id={duty.id} />
    </>
  )
}

function Evidence({ duty }: { duty: Duty }) {
  const { t } = useTranslation('duties')
  return duty.kind === 'VISIT' ? (
    <Link to={`/customers/${duty.customerId}?tab=correspondence` as never}>{t('evidence.visit')}</Link>
  ) : (
    <Link to={`/change-requests/${duty.evidenceId}` as never}>{t('evidence.change')}</Link>
  )
}
