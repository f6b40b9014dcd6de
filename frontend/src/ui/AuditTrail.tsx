import { useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Button, Table } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { useTranslation } from 'react-i18next'
import { http, read } from '@/api/client'
import type { Service } from '@/api/services'
import type { AuditEntry, AuditTrail as Trail } from '@/api/types'
import { useActor, useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from './ArticleChip'
import { AuditChange } from './AuditChange'
import { ErrorState } from './states'

interface Props {
  service: Service
  /** Aggregate type, e.g. `customer`. */
  type: string
  id: string
}

/** Who did what to a record, with the proof that nobody changed the trail afterwards. */
export function AuditTrail({ service, type, id }: Props) {
  const { t } = useTranslation()
  const trail = useInfiniteQuery({
    queryKey: ['audit', service, type, id],
    queryFn: ({ pageParam, signal }) =>
      read(
        http.GET('/api/v1/services/{service}/audit', {
          params: { path: { service }, query: { type, id, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const entries = trail.data?.pages.flatMap((page) => page.items) ?? []
  const columns = useColumns(type, entries)
  const first = trail.data?.pages[0]
  if (trail.isError && !first) return <ErrorState error={trail.error} onRetry={() => void trail.refetch()} />
  return (
    <div className="kg-panel">
      {first && <Proof trail={first} />}
      <Table<AuditEntry>
        size="small"
        rowKey="seq"
        loading={trail.isPending}
        pagination={false}
        dataSource={entries}
        columns={columns}
        scroll={{ x: 'max-content' }}
      />
      {trail.hasNextPage && (
        <Button type="link" loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
          {t('table.loadMore')}
        </Button>
      )}
    </div>
  )
}

function Proof({ trail }: { trail: Trail }) {
  const { t } = useTranslation()
  return (
    <Alert
      banner
      type={trail.intact ? 'success' : 'error'}
      showIcon
      title={trail.intact ? t('audit.intact') : t('audit.broken', { seq: trail.firstBroken ?? '' })}
    />
  )
}

/** Columns nobody has filled in are left out, so that the changes get the room. */
function useColumns(type: string, entries: AuditEntry[]) {
  const { t } = useTranslation()
  const { code } = useCodes()
  const actor = useActor()
  const columns: ColumnsType<AuditEntry> = [
    { key: 'seq', title: t('audit.seq'), width: 60, dataIndex: 'seq' },
    { key: 'at', title: t('audit.at'), width: 140, render: (_: unknown, entry: AuditEntry) => dateTime(entry.at) },
    {
      key: 'actor',
      title: t('audit.actor'),
      width: 100,
      render: (_: unknown, entry: AuditEntry) => actor(entry.actorName),
    },
    {
      key: 'action',
      title: t('audit.action'),
      width: 130,
      render: (_: unknown, entry: AuditEntry) => code('trail', `${type}.${entry.action}`),
    },
    {
      key: 'rule',
      title: t('problem.rule'),
      width: 150,
      hidden: entries.every((entry) => !entry.rule),
      render: (_: unknown, entry: AuditEntry) => <ArticleChip rule={entry.rule} />,
    },
    {
      key: 'change',
      title: t('audit.change'),
      render: (_: unknown, entry: AuditEntry) => <AuditChange type={type} entry={entry} />,
    },
    {
      key: 'reason',
      title: t('reason'),
      width: 180,
      hidden: entries.every((entry) => !entry.reason),
      dataIndex: 'reason',
    },
    {
      key: 'hash',
      title: t('audit.hash'),
      width: 110,
      render: (_: unknown, entry: AuditEntry) => (
        <span className="kg-number" title={entry.hash}>
          {entry.hash.slice(0, 10)}
        </span>
      ),
    },
  ]
  return columns
}
