import { useQuery } from '@tanstack/react-query'
import { Alert, Flex, Progress, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Export } from '@/api/types'
import { useCodes } from '@/i18n/codes'
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
import { useExportWords } from '@/ui/useExportWords'
import { EXPORTS, exportQuery } from './queries'
import { useExportSpecs } from './useActionSpecs'

/** One export: what was asked for and why, who permitted it, and the file while it is there. */
export function ExportDetail({ id }: { id: string }) {
  const made = useQuery(exportQuery(id))
  useNameCrumb(made.data?.number)
  if (made.isError) return <ErrorState error={made.error} onRetry={() => void made.refetch()} />
  if (!made.data) return <PageSkeleton />
  return <Sheet made={made.data} onFetched={() => void made.refetch()} />
}

function Sheet({ made, onFetched }: { made: Export; onFetched: () => void }) {
  const { t } = useTranslation('exchange')
  const { t: tc } = useTranslation()
  const words = useExportWords()
  const filter = useFilterWords(made)
  return (
    <DetailPage
      title={made.purpose}
      number={made.number}
      tags={
        <>
          <StatusTag of="export" status={made.status} />
          {made.unmasked && <Tag color="warning">{t('unmasked')}</Tag>}
          {made.status === 'READY' && (
            <Flex gap={4} align="center" className="kg-muted">
              {t('expiresAt')}
              <ClockChip dueAt={made.expiresAt} />
            </Flex>
          )}
          <ArticleChip rule={made.approvalNeeded ? 'S2c-37' : 'S1-10'} />
          <AuditLink type="export" id={made.id} />
        </>
      }
      actions={
        <Flex gap={8}>
          {made.mayFetch && (
            <DownloadButton
              type="primary"
              path={`${EXPORTS}/${made.id}/file`}
              label={t('download')}
              onDone={onFetched}
            />
          )}
          <ActionButtons
            base={EXPORTS}
            of="export"
            record={made}
            specs={useExportSpecs()}
            refresh={[['exports'], ['tasks'], ['notices'], ['audit']]}
          />
        </Flex>
      }
      groups={[
        {
          key: 'facts',
          facts: [
            { label: t('requestedBy'), value: `${made.requestedByName}　${dateTime(made.requestedAt)}` },
            { label: tc('department'), value: made.departmentName },
            { label: t('rows'), value: made.rowCount },
            {
              label: t('decidedBy'),
              value: made.decidedByName && `${made.decidedByName}　${dateTime(made.decidedAt)}`,
            },
            { label: t('downloads'), value: made.downloads },
            { label: t('personal'), value: t(made.unmasked ? 'unmasked' : 'masked') },
            { label: t('filter'), value: filter, wide: true },
            { label: t('columns'), value: made.fields.map(words).join(tc('listSeparator')), wide: true },
            { label: t('lastReason'), value: made.lastReason, wide: true },
          ],
        },
      ]}
    >
      {made.job && made.status === 'RUNNING' && (
        <section className="kg-panel" style={{ padding: '10px 16px' }} aria-live="polite">
          <span>{t('progress.of', { done: made.job.done, total: made.rowCount })}</span>
          <Progress percent={Math.floor((made.job.done * 100) / Math.max(1, made.rowCount))} status="active" />
        </section>
      )}
      {made.status === 'REQUESTED' && <Alert type="info" showIcon title={t('awaiting')} />}
      {made.status === 'READY' && <Alert type="info" showIcon title={t('watermark.hint')} />}
    </DetailPage>
  )
}

/** The chips of the list as they were when the export was asked for. */
function useFilterWords({ filter }: Export) {
  const { t } = useTranslation('exchange')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const parts = [
    filter.q && `“${filter.q}”`,
    filter.status && code('status', `customer.${filter.status}`),
    filter.category && code('category', filter.category),
    filter.type && code('customerType', filter.type),
    filter.department && t('filter.department'),
    filter.owner && t('filter.owner'),
    filter.incomplete && t('filter.incomplete'),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(tc('listSeparator')) : t('filter.none')
}
