import { useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '@/api/client'
import { type Service, serviceUrl } from '@/api/services'
import type { AuditEntry, AuditTrail as Trail } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from './ArticleChip'
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
      api.get<Trail>(serviceUrl(service, 'audit'), { type, id, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const columns = useColumns(type)
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
        dataSource={trail.data?.pages.flatMap((page) => page.items) ?? []}
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

function useColumns(type: string) {
  const { t } = useTranslation()
  const { code } = useCodes()
  return [
    { key: 'seq', title: t('audit.seq'), width: 60, dataIndex: 'seq' },
    { key: 'at', title: t('audit.at'), width: 140, render: (_: unknown, entry: AuditEntry) => dateTime(entry.at) },
    { key: 'actor', title: t('audit.actor'), width: 100, dataIndex: 'actorName' },
    {
      key: 'action',
      title: t('audit.action'),
      width: 130,
      render: (_: unknown, entry: AuditEntry) => code('trail', `${type}.${entry.action}`),
    },
    {
      key: 'rule',
      title: t('problem.rule'),
      width: 160,
      render: (_: unknown, entry: AuditEntry) => <ArticleChip rule={entry.rule} />,
    },
    { key: 'change', title: t('audit.change'), render: (_: unknown, entry: AuditEntry) => <Change entry={entry} /> },
    { key: 'reason', title: t('reason'), width: 180, dataIndex: 'reason' },
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
}

/** What is different afterwards, value by value. */
function Change({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation()
  const before = entry.before ?? {}
  const after = entry.after ?? {}
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  if (changed.length === 0) return <span className="kg-muted">{t('empty')}</span>
  return (
    <div className="kg-wrap" style={{ maxWidth: 420 }}>
      {changed.map((key) => (
        <Line key={key} name={key} from={before[key]} to={after[key]} />
      ))}
    </div>
  )
}

function Line({ name, from, to }: { name: string; from: unknown; to: unknown }) {
  const { code } = useCodes()
  const said = (value: unknown) => (value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value))
  return (
    <div>
      <span className="kg-muted">{`${code('auditField', name)}：`}</span>
      {from !== undefined && from !== null && <del className="kg-muted">{`${said(from)} `}</del>}
      {to !== undefined && to !== null && <span>{said(to)}</span>}
    </div>
  )
}
