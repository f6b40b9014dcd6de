import { PlusOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Flex, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { STATUSES } from '@/api/codes'
import type { ThankYouEventRow } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { date } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { ClockChip } from '@/ui/ClockChip'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { loadEvents } from './queries'

const ALL = 'all'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 客户答谢活动: one tab per state (S2a-19). */
export function EventList({ search, onSearch }: Props) {
  const { t } = useTranslation('appreciation')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const navigate = useNavigate()
  const { status, ...rest } = search
  return (
    <div className="kg-page">
      <PageHead
        title={t('list.title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('list.hint')}
            <ArticleChip rule="S2a-19" />
          </Flex>
        }
        actions={
          <Can roles={['MARKET']}>
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => void navigate({ to: '/thank-you-events/new' as never })}
            >
              {t('list.new')}
            </Button>
          </Can>
        }
      />
      <Tabs
        size="small"
        activeKey={status ?? ALL}
        onChange={(tab) => onSearch({ ...rest, status: tab === ALL ? undefined : tab })}
        items={[
          { key: ALL, label: tc('all') },
          ...STATUSES['thank-you-event'].map((each) => ({
            key: each,
            label: code('status', `thank-you-event.${each}`),
          })),
        ]}
      />
      <SearchTable<ThankYouEventRow>
        id="thank-you-events"
        columns={useListColumns()}
        search={search}
        onSearch={(next) => onSearch({ status, ...next })}
        queryKey={['thank-you-events', 'list']}
        load={loadEvents}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: `/thank-you-events/${row.id}` as never })}
      />
    </div>
  )
}

function useListColumns(): Column<ThankYouEventRow>[] {
  const { t } = useTranslation('appreciation')
  const { t: tc } = useTranslation()
  return [
    { key: 'name', title: t('field.name'), fixed: true, width: 220, render: (row) => row.name },
    {
      key: 'number',
      title: tc('number'),
      sort: 'number',
      width: 140,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    {
      key: 'status',
      title: tc('status'),
      width: 100,
      render: (row) => <StatusTag of="thank-you-event" status={row.status} />,
    },
    { key: 'heldOn', title: t('field.heldOn'), sort: 'heldOn', width: 110, render: (row) => date(row.heldOn) },
    { key: 'place', title: t('field.place'), width: 180, render: (row) => row.place },
    {
      key: 'due',
      title: t('field.listsDueAt'),
      sort: 'listsDueAt',
      width: 140,
      render: (row) => (row.status === 'COLLECTING' ? <ClockChip dueAt={row.listsDueAt} /> : tc('empty')),
    },
    {
      key: 'lists',
      title: t('submittedLists'),
      align: 'right',
      width: 110,
      render: (row) => `${row.submitted} / ${row.lists}`,
    },
    { key: 'late', title: t('lateLists'), align: 'right', width: 90, hidden: true, render: (row) => row.lateLists },
    { key: 'guests', title: t('guestCount'), align: 'right', width: 90, render: (row) => row.guests },
    {
      key: 'attended',
      title: t('attended'),
      align: 'right',
      width: 90,
      render: (row) => row.attended ?? tc('empty'),
    },
  ]
}
