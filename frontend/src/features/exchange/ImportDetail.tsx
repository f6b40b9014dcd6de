import { useQuery } from '@tanstack/react-query'
import { Alert, Flex, Progress, Statistic } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Import } from '@/api/types'
import { dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { ClockChip } from '@/ui/ClockChip'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage } from '@/ui/DetailPage'
import { DownloadButton } from '@/ui/DownloadButton'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { ImportRows } from './ImportRows'
import { IMPORTS, importQuery } from './queries'
import { useImportSpecs } from './useActionSpecs'

const FOUND = ['total', 'added', 'changed', 'same', 'faulty'] as const
const OUTCOME = ['written', 'conflicting', 'undone', 'kept'] as const

/** One import: how far it is, what it would do or has done, and what the reader may do now. */
export function ImportDetail({ id }: { id: string }) {
  const made = useQuery(importQuery(id))
  useNameCrumb(made.data?.number)
  if (made.isError) return <ErrorState error={made.error} onRetry={() => void made.refetch()} />
  if (!made.data) return <PageSkeleton />
  return <Sheet made={made.data} />
}

function Sheet({ made }: { made: Import }) {
  const { t } = useTranslation('exchange')
  const { t: tc } = useTranslation()
  return (
    <DetailPage
      title={made.fileName}
      number={made.number}
      tags={
        <>
          <StatusTag of="import" status={made.status} />
          {made.undoUntil && made.allowedActions.includes('undo') && (
            <Flex gap={4} align="center" className="kg-muted">
              {t('undoUntil')}
              <ClockChip dueAt={made.undoUntil} />
            </Flex>
          )}
          <ArticleChip rule="S4-26" />
          <AuditLink type="import" id={made.id} />
        </>
      }
      actions={
        <Flex gap={8}>
          {made.mayFetchErrors && <DownloadButton path={`${IMPORTS}/${made.id}/errors`} label={t('errors')} />}
          <ActionButtons
            base={IMPORTS}
            of="import"
            record={made}
            specs={useImportSpecs(made)}
            refresh={[['imports'], ['customers'], ['tasks'], ['notices'], ['audit']]}
          />
        </Flex>
      }
      groups={[
        {
          key: 'facts',
          facts: [
            { label: t('submittedBy'), value: signed(made.submittedByName, made.uploadedAt) },
            { label: tc('department'), value: made.departmentName },
            { label: t('judgedBy'), value: signed(made.judgedByName, made.judgedAt) },
            { label: t('executedBy'), value: signed(made.executedByName, made.executedAt) },
            { label: tc('reason'), value: made.reason, wide: true },
            { label: t('lastReason'), value: made.lastReason, wide: true },
          ],
        },
      ]}
    >
      <Moving made={made} />
      {made.failure && (
        <Alert
          type="error"
          showIcon
          title={t('failure')}
          description={made.failure.message}
          style={{ marginBottom: 10 }}
        />
      )}
      <Counts made={made} />
      <ImportRows made={made} />
    </DetailPage>
  )
}

/** How far the background work has come, while there is some. */
function Moving({ made }: { made: Import }) {
  const { t } = useTranslation('exchange')
  const { job } = made
  if (!job || (job.status !== 'RUNNING' && job.status !== 'WAITING')) return null
  const percent = job.total ? Math.floor((job.done * 100) / job.total) : undefined
  return (
    <section className="kg-panel" style={{ padding: '10px 16px', marginBottom: 10 }} aria-live="polite">
      <span>{t(job.total ? 'progress.of' : 'progress', { done: job.done, total: job.total })}</span>
      <Progress percent={percent ?? 100} status="active" showInfo={percent !== undefined} />
    </section>
  )
}

function Counts({ made }: { made: Import }) {
  const { t } = useTranslation('exchange')
  if (made.status === 'CHECKING' || made.status === 'FAILED') return null
  const ended = OUTCOME.filter((each) => made.counts[each] > 0)
  return (
    <section className="kg-panel" style={{ padding: '12px 16px', marginBottom: 10 }} aria-label={t('counts')}>
      <Flex gap={36} wrap>
        {[...FOUND, ...ended].map((each) => (
          <Statistic
            key={each}
            title={t(`count.${each}`)}
            value={made.counts[each]}
            styles={{ content: { fontSize: 20, color: tone(each, made.counts[each]) } }}
          />
        ))}
      </Flex>
      {made.status === 'CHECKED' && (
        <p className="kg-muted" style={{ marginBottom: 0 }}>
          {t('dryRun')}
        </p>
      )}
    </section>
  )
}

const tone = (count: string, value: number) =>
  value > 0 && ['faulty', 'conflicting', 'kept'].includes(count) ? '#cf1322' : undefined

const signed = (name: string | null, at: string | null) => (name ? `${name}　${dateTime(at)}` : null)
