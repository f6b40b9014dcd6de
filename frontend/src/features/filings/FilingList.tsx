import { useNavigate } from '@tanstack/react-router'
import { Flex, Tabs, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { STATUSES } from '@/api/codes'
import { useDepartmentOptions } from '@/api/org'
import type { FilingRow } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { date, dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { ClockChip } from '@/ui/ClockChip'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { DepartmentCounts } from './DepartmentCounts'
import './filings.css'
import { loadFilings } from './queries'

const ALL = 'all'
const MINE = 'mine'
const OVERDUE = 'overdue'
const DEPARTMENTS = 'departments'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 备案: one tab per state, the overdue ones, one's own, and how the departments stand (S2a-07). */
export function FilingList({ search, onSearch }: Props) {
  const { t } = useTranslation('filings')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const { mine, overdue, status, view, ...rest } = search
  const choose = (tab: string) => {
    if (tab === DEPARTMENTS) onSearch({ view: DEPARTMENTS })
    else if (tab === MINE) onSearch({ ...rest, mine: 'true' })
    else if (tab === OVERDUE) onSearch({ ...rest, overdue: 'true' })
    else onSearch({ ...rest, status: tab === ALL ? undefined : tab })
  }
  return (
    <div className="kg-page">
      <PageHead
        title={t('list.title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('list.hint')}
            <ArticleChip rule="S2a-07" />
          </Flex>
        }
      />
      <Tabs
        size="small"
        activeKey={view ?? (mine ? MINE : overdue ? OVERDUE : (status ?? ALL))}
        onChange={choose}
        items={[
          { key: ALL, label: tc('all') },
          { key: OVERDUE, label: t('list.overdue') },
          ...STATUSES.filing.map((each) => ({ key: each, label: code('status', `filing.${each}`) })),
          { key: MINE, label: t('list.mine') },
          { key: DEPARTMENTS, label: t('list.departments') },
        ]}
      />
      {view === DEPARTMENTS ? (
        <DepartmentCounts onOpen={onSearch} />
      ) : (
        <Filings
          {...{ search: rest }}
          onSearch={(next) => onSearch({ mine, overdue, status, ...next })}
          fixed={{ mine, overdue, status }}
        />
      )}
    </div>
  )
}

/** @param fixed what the chosen tab asks for, besides the chips */
function Filings({ search, onSearch, fixed }: Props & { fixed: ListSearch }) {
  const { t } = useTranslation('filings')
  const { t: tc } = useTranslation()
  const navigate = useNavigate()
  const departments = useDepartmentOptions()
  return (
    <SearchTable<FilingRow>
      id="filings"
      columns={useListColumns()}
      filters={[
        { key: 'department', label: tc('department'), options: departments },
        {
          key: 'late',
          label: t('lateFilter'),
          options: [
            { value: 'true', label: tc('yes') },
            { value: 'false', label: tc('no') },
          ],
        },
      ]}
      search={search}
      onSearch={onSearch}
      queryKey={['filings', 'list', fixed]}
      load={(query, signal) => loadFilings({ ...query, ...fixed }, signal)}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate({ to: `/filings/${row.id}` as never })}
    />
  )
}

function useListColumns(): Column<FilingRow>[] {
  const { t } = useTranslation('filings')
  const { t: tc } = useTranslation()
  return [
    { key: 'name', title: t('customer'), fixed: true, sort: 'name', width: 240, render: (row) => row.name },
    {
      key: 'number',
      title: tc('number'),
      sort: 'number',
      width: 140,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    { key: 'status', title: tc('status'), width: 90, render: (row) => <StatusTag of="filing" status={row.status} /> },
    { key: 'due', title: t('list.due'), sort: 'dueAt', width: 150, render: (row) => <Due row={row} /> },
    { key: 'owner', title: tc('owner'), width: 80, render: (row) => row.ownerName },
    { key: 'department', title: tc('department'), width: 140, render: (row) => row.departmentName },
    { key: 'firstContact', title: t('firstContact'), width: 110, render: (row) => date(row.firstContactAt) },
    {
      key: 'reminders',
      title: t('reminders'),
      sort: 'reminderCount',
      align: 'right',
      width: 100,
      render: (row) => row.reminderCount,
    },
    {
      key: 'submittedAt',
      title: t('submittedAt'),
      width: 140,
      render: (row) => dateTime(row.submittedAt) || tc('empty'),
    },
    {
      key: 'customerNumber',
      title: t('customerNumber'),
      width: 140,
      hidden: true,
      render: (row) => row.customerNumber ?? tc('empty'),
    },
  ]
}

/** The deadline runs while the form is with the department; afterwards only whether it was missed counts. */
function Due({ row }: { row: FilingRow }) {
  const { t } = useTranslation('filings')
  const { t: tc } = useTranslation()
  if (runs(row)) return <ClockChip dueAt={row.dueAt} />
  return row.late ? <Tag color="error">{t('late')}</Tag> : <span className="kg-muted">{tc('empty')}</span>
}

export const runs = ({ status }: { status: string }) => status === 'DUE' || status === 'RETURNED'
