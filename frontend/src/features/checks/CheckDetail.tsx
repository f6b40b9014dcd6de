import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Table, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ArchiveCheck, ArchiveCheckItem } from '@/api/types'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { ClockChip } from '@/ui/ClockChip'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage } from '@/ui/DetailPage'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { TimelineList } from '@/ui/TimelineList'
import { Found } from './Found'
import { ItemActions } from './ItemActions'
import { checkQuery, historyQuery } from './queries'

/** One check: how the sample was drawn, and the files in it with what the reader may do. */
export function CheckDetail({ id }: { id: string }) {
  const check = useQuery(checkQuery(id))
  useNameCrumb(check.data?.number)
  if (check.isError) return <ErrorState error={check.error} onRetry={() => void check.refetch()} />
  if (!check.data) return <PageSkeleton />
  return <Sheet check={check.data} />
}

function Sheet({ check }: { check: ArchiveCheck }) {
  const { t } = useTranslation('checks')
  const history = useQuery(historyQuery(check.id))
  const judged = check.items.filter((item) => item.status !== 'SAMPLED').length
  return (
    <DetailPage
      title={t('of', { department: check.departmentName, month: check.month })}
      number={check.number}
      tags={
        <>
          <StatusTag of="archive-check" status={check.status} />
          {check.late && <Tag color="warning">{t('late')}</Tag>}
          <ArticleChip rule="S4-29" />
        </>
      }
      groups={[
        {
          key: 'drawing',
          title: t('drawing'),
          extra: <AuditLink type="archive-check" id={check.id} />,
          facts: [
            { label: t('sampled'), value: t('sampledOf', { sampled: check.sampled, files: check.files }) },
            { label: t('share'), value: `${check.sharePercent}%` },
            { label: t('progress'), value: t('judgedOf', { judged, sampled: check.items.length }) },
            { label: t('drawnBy'), value: `${check.drawnByName}　${dateTime(check.drawnAt)}` },
            { label: t('drawDue'), value: dateTime(check.dueAt) },
            { label: t('completedAt'), value: dateTime(check.completedAt) },
            { label: t('seed'), value: check.seed, wide: true },
          ],
        },
      ]}
      aside={<TimelineList entries={history.data?.items} />}
    >
      {check.items.length < check.sampled && (
        <Alert style={{ marginBottom: 10 }} type="info" showIcon title={t('ownOnly')} />
      )}
      <Items items={check.items} />
    </DetailPage>
  )
}

function Items({ items }: { items: ArchiveCheckItem[] }) {
  const { t } = useTranslation('checks')
  const { t: tc } = useTranslation()
  return (
    <Table<ArchiveCheckItem>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={items}
      scroll={{ x: 820 }}
      columns={[
        { title: t('place'), dataIndex: 'place', align: 'right', width: 56 },
        {
          title: t('customer'),
          width: 190,
          render: (_, item) => (
            <>
              <Link to={`/customers/${item.customerId}` as never}>{item.customerName}</Link>
              <div className="kg-muted kg-number">{item.customerNumber}</div>
            </>
          ),
        },
        { title: t('responsible'), dataIndex: 'ownerName', width: 70 },
        {
          title: tc('status'),
          width: 90,
          render: (_, item) => <StatusTag of="archive-check-item" status={item.status} />,
        },
        { title: t('found'), render: (_, item) => <Found item={item} /> },
        {
          title: t('due'),
          width: 112,
          render: (_, item) =>
            item.dueAt && (item.status === 'FINDING' || item.status === 'OVERDUE') ? (
              <ClockChip dueAt={item.dueAt} />
            ) : null,
        },
        { title: t('actions'), width: 168, fixed: 'right', render: (_, item) => <ItemActions item={item} /> },
      ]}
    />
  )
}
