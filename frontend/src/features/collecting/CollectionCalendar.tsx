import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Flex, Segmented } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { Collection } from '@/api/types'
import { useMe } from '@/auth/session'
import { useCodes } from '@/i18n/codes'
import { money } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { MoneyText } from '@/ui/MoneyText'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import type { ListSearch } from '@/ui/tableSearch'
import { useStatusFilter } from '@/ui/useStatusFilter'
import './collecting.css'
import { calendarQuery, loadCollections } from './queries'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

const DAY = 'YYYY-MM-DD'

/** 收款日历: who goes where on which settlement day, and what came of it (S3-12 to S3-14). */
export function CollectionCalendar({ search, onSearch }: Props) {
  const { t } = useTranslation('collecting')
  const { view = 'mine', ...rest } = search
  return (
    <div className="kg-page">
      <PageHead
        title={t('collections')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('collections.hint')}
            <ArticleChip rule="S3-12" />
            <ArticleChip rule="S3-14" />
          </Flex>
        }
        actions={
          <Segmented
            value={view}
            onChange={(next) => onSearch({ view: String(next) })}
            options={[
              { value: 'mine', label: t('view.mine') },
              { value: 'week', label: t('view.week') },
              { value: 'list', label: t('view.list') },
            ]}
          />
        }
      />
      {view === 'list' ? (
        <List search={rest} onSearch={(next) => onSearch({ view, ...next })} />
      ) : (
        <Weeks mine={view === 'mine'} from={search.from} onFrom={(from) => onSearch({ view, from })} />
      )}
    </div>
  )
}

interface WeeksProps {
  mine: boolean
  from: string | undefined
  onFrom: (from: string) => void
}

/** Two weeks at a time, from Monday. */
function Weeks({ mine, from, onFrom }: WeeksProps) {
  const { t } = useTranslation('collecting')
  const me = useMe()
  const day = dayjs(from)
  const monday = day.subtract((day.day() + 6) % 7, 'day')
  const days = Array.from({ length: 14 }, (_, place) => monday.add(place, 'day'))
  const visits = useQuery(
    calendarQuery(monday.format(DAY), monday.add(13, 'day').format(DAY), mine ? me.id : undefined),
  )
  if (visits.isError) return <ErrorState error={visits.error} onRetry={() => void visits.refetch()} />
  if (!visits.data) return <PageSkeleton />
  return (
    <section className="kg-panel kg-facts">
      <Flex gap={8} align="center" style={{ marginBottom: 8 }}>
        <Button
          size="small"
          icon={<LeftOutlined />}
          aria-label={t('earlier')}
          onClick={() => onFrom(monday.subtract(14, 'day').format(DAY))}
        />
        <b>{`${monday.format(DAY)} – ${monday.add(13, 'day').format(DAY)}`}</b>
        <Button
          size="small"
          icon={<RightOutlined />}
          aria-label={t('later')}
          onClick={() => onFrom(monday.add(14, 'day').format(DAY))}
        />
      </Flex>
      <div className="kg-week">
        {days.map((each) => (
          <section key={each.format(DAY)} data-today={each.isSame(dayjs(), 'day')} aria-label={each.format(DAY)}>
            <h3 className="kg-muted">{each.format('MM-DD ddd')}</h3>
            {visits.data
              .filter((visit) => visit.settlementOn === each.format(DAY))
              .map((visit) => (
                <Link key={visit.id} to={`/collections/${visit.id}` as never} title={visit.customerName}>
                  {visit.customerName}
                  <small>
                    <span>{money(visit.dueFen)}</span>
                    <StatusTag of="collection" status={visit.status} />
                  </small>
                </Link>
              ))}
          </section>
        ))}
      </div>
    </section>
  )
}

function List({ search, onSearch }: Props) {
  const { t } = useTranslation('collecting')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const navigate = useNavigate()
  const columns: Column<Collection>[] = [
    {
      key: 'day',
      title: t('settlementOn'),
      sort: 'settlementOn',
      fixed: true,
      width: 110,
      render: (row) => row.settlementOn,
    },
    { key: 'customer', title: t('customer'), width: 220, render: (row) => row.customerName },
    {
      key: 'number',
      title: tc('number'),
      width: 140,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    {
      key: 'status',
      title: tc('status'),
      width: 100,
      render: (row) => <StatusTag of="collection" status={row.status} />,
    },
    { key: 'salesperson', title: t('salesperson'), width: 90, render: (row) => row.salespersonName },
    { key: 'due', title: t('dueFen'), align: 'right', width: 120, render: (row) => <MoneyText fen={row.dueFen} /> },
    {
      key: 'collected',
      title: t('collectedFen'),
      align: 'right',
      width: 120,
      render: (row) => (row.collectedFen === null ? tc('empty') : <MoneyText fen={row.collectedFen} />),
    },
    {
      key: 'cause',
      title: t('cause'),
      width: 120,
      render: (row) => (row.cause ? code('collectionCause', row.cause) : tc('empty')),
    },
    { key: 'report', title: t('reportDueOn'), width: 120, render: (row) => row.reportDueOn ?? tc('empty') },
  ]
  return (
    <SearchTable<Collection>
      id="collections"
      columns={columns}
      filters={[useStatusFilter('collection')]}
      search={search}
      onSearch={onSearch}
      queryKey={['collections', 'list']}
      load={loadCollections}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate({ to: `/collections/${row.id}` as never })}
    />
  )
}
