import { CalendarOutlined, PlusOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Flex, Tabs, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS, STATUSES } from '@/api/codes'
import { useDepartmentOptions } from '@/api/org'
import type { ReceptionRow } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { ClockChip } from '@/ui/ClockChip'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { loadReceptions } from './queries'
import { DESK } from './roles'

const MINE = 'mine'
const ALL = 'all'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 来访接待: one tab per state, and one's own visitors (S2c-29). */
export function ReceptionList({ search, onSearch }: Props) {
  const { t } = useTranslation('receptions')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const navigate = useNavigate()
  const departments = useDepartmentOptions()
  const { mine, status, ...rest } = search
  const choose = (tab: string) => {
    if (tab === MINE) onSearch({ ...rest, mine: 'true' })
    else onSearch({ ...rest, status: tab === ALL ? undefined : tab })
  }
  return (
    <div className="kg-page">
      <PageHead
        title={t('list.title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('list.hint')}
            <ArticleChip rule="S2c-29" />
          </Flex>
        }
        actions={
          <Flex gap={8}>
            <Button icon={<CalendarOutlined />} onClick={() => void navigate({ to: '/duty-roster' as never })}>
              {t('roster.title')}
            </Button>
            <Can roles={DESK}>
              <Button
                type="primary"
                icon={<PlusOutlined />}
                onClick={() => void navigate({ to: '/receptions/new' as never })}
              >
                {t('list.new')}
              </Button>
            </Can>
          </Flex>
        }
      />
      <Tabs
        size="small"
        activeKey={mine ? MINE : (status ?? ALL)}
        onChange={choose}
        items={[
          { key: ALL, label: tc('all') },
          ...STATUSES.reception.map((each) => ({ key: each, label: code('status', `reception.${each}`) })),
          { key: MINE, label: t('list.mine') },
        ]}
      />
      <SearchTable<ReceptionRow>
        id="receptions"
        columns={useListColumns()}
        filters={[
          { key: 'department', label: tc('department'), options: departments },
          {
            key: 'outcome',
            label: t('outcome'),
            options: ENUMS.receptionOutcome.map((each) => ({ value: each, label: code('receptionOutcome', each) })),
          },
        ]}
        search={rest}
        onSearch={(next) => onSearch({ mine, status, ...next })}
        queryKey={['receptions', 'list', { mine, status }]}
        load={(query, signal) => loadReceptions({ ...query, mine, status }, signal)}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: `/receptions/${row.id}` as never })}
      />
    </div>
  )
}

function useListColumns(): Column<ReceptionRow>[] {
  const { t } = useTranslation('receptions')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    {
      key: 'visitor',
      title: t('visitor'),
      fixed: true,
      width: 240,
      render: (row) => [row.company, row.visitorName].filter(Boolean).join('　'),
    },
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
      width: 90,
      render: (row) => <StatusTag of="reception" status={row.status} />,
    },
    {
      key: 'due',
      title: t('due'),
      sort: 'dueAt',
      width: 130,
      render: (row) => (row.status === 'ASSIGNED' ? <ClockChip dueAt={row.dueAt} /> : tc('empty')),
    },
    {
      key: 'outcome',
      title: t('outcome'),
      width: 150,
      render: (row) => (
        <Flex gap={4}>
          {code('receptionOutcome', row.outcome)}
          {row.corrected && <Tag color="warning">{t('correctedTag')}</Tag>}
        </Flex>
      ),
    },
    { key: 'owner', title: tc('owner'), width: 80, render: (row) => row.ownerName },
    { key: 'host', title: t('host'), width: 80, render: (row) => row.hostName },
    { key: 'department', title: tc('department'), width: 140, hidden: true, render: (row) => row.departmentName },
    { key: 'clerk', title: t('clerk'), width: 80, hidden: true, render: (row) => row.receivedByName },
    {
      key: 'receivedAt',
      title: t('receivedAt'),
      sort: 'receivedAt',
      width: 140,
      render: (row) => dateTime(row.receivedAt),
    },
    {
      key: 'became',
      title: t('became'),
      width: 140,
      render: (row) => row.customerNumber ?? row.registrationNumber ?? tc('empty'),
    },
  ]
}
