import { useNavigate } from '@tanstack/react-router'
import { Flex, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { STATUSES } from '@/api/codes'
import { useDepartmentOptions } from '@/api/org'
import type { CarePlanMissing, CarePlanRow } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { date } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { loadMissing, loadPlans } from './queries'

const ALL = 'all'
const MISSING = 'missing'
export const thisYear = () => new Date().getFullYear()

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 客户维护计划: one tab per state, and the key customers that have none (S3-91). */
export function CareList({ search, onSearch }: Props) {
  const { t } = useTranslation('care')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const { status, view, ...rest } = search
  const choose = (tab: string) =>
    onSearch(tab === MISSING ? { view: MISSING } : { ...rest, status: tab === ALL ? undefined : tab })
  return (
    <div className="kg-page">
      <PageHead
        title={t('list.title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('list.hint')}
            <ArticleChip rule="S3-91" />
          </Flex>
        }
      />
      <Tabs
        size="small"
        activeKey={view ?? status ?? ALL}
        onChange={choose}
        items={[
          { key: ALL, label: tc('all') },
          ...STATUSES['care-plan'].map((each) => ({ key: each, label: code('status', `care-plan.${each}`) })),
          { key: MISSING, label: t('list.missing') },
        ]}
      />
      {view === MISSING ? (
        <Missing search={rest} onSearch={(next) => onSearch({ view: MISSING, ...next })} />
      ) : (
        <Plans search={rest} onSearch={(next) => onSearch({ status, ...next })} status={status} />
      )}
    </div>
  )
}

function Plans({ search, onSearch, status }: Props & { status?: string }) {
  const { t } = useTranslation('care')
  const { t: tc } = useTranslation()
  const navigate = useNavigate()
  const departments = useDepartmentOptions()
  return (
    <SearchTable<CarePlanRow>
      id="care-plans"
      columns={usePlanColumns()}
      filters={[
        {
          key: 'year',
          label: t('year'),
          options: [1, 0, -1].map((by) => ({ value: `${thisYear() + by}`, label: `${thisYear() + by}` })),
        },
        { key: 'department', label: tc('department'), options: departments },
        { key: 'mine', label: t('mine'), options: [{ value: 'true', label: tc('yes') }] },
      ]}
      search={search}
      onSearch={onSearch}
      queryKey={['care-plans', 'list', status]}
      load={(query, signal) => loadPlans({ ...query, status }, signal)}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate({ to: `/care-plans/${row.id}` as never })}
    />
  )
}

function usePlanColumns(): Column<CarePlanRow>[] {
  const { t } = useTranslation('care')
  const { t: tc } = useTranslation()
  return [
    { key: 'name', title: t('customer'), fixed: true, sort: 'name', width: 240, render: (row) => row.customerName },
    {
      key: 'number',
      title: tc('number'),
      sort: 'number',
      width: 140,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    { key: 'year', title: t('year'), width: 70, render: (row) => row.year },
    { key: 'revision', title: t('revision'), width: 80, render: (row) => t('revisionNo', { count: row.revision }) },
    {
      key: 'status',
      title: tc('status'),
      width: 90,
      render: (row) => <StatusTag of="care-plan" status={row.status} />,
    },
    {
      key: 'progress',
      title: t('progress'),
      width: 90,
      align: 'right',
      render: (row) => `${row.done} / ${row.planned}`,
    },
    { key: 'owner', title: tc('owner'), width: 80, render: (row) => row.ownerName },
    { key: 'department', title: tc('department'), width: 130, render: (row) => row.departmentName },
    { key: 'author', title: t('author'), width: 80, render: (row) => row.authorName },
    { key: 'draftedAt', title: t('draftedAt'), sort: 'draftedAt', width: 110, render: (row) => date(row.draftedAt) },
  ]
}

function Missing({ search, onSearch }: Props) {
  const { t } = useTranslation('care')
  const { t: tc } = useTranslation()
  const navigate = useNavigate()
  const departments = useDepartmentOptions()
  const year = thisYear()
  return (
    <SearchTable<CarePlanMissing>
      id="care-plans-missing"
      columns={[
        { key: 'name', title: t('customer'), fixed: true, sort: 'name', width: 260, render: (row) => row.customerName },
        {
          key: 'number',
          title: tc('number'),
          sort: 'number',
          width: 140,
          render: (row) => <span className="kg-number">{row.customerNumber}</span>,
        },
        { key: 'owner', title: tc('owner'), width: 90, render: (row) => row.ownerName },
        { key: 'department', title: tc('department'), width: 140, render: (row) => row.departmentName },
        {
          key: 'draft',
          title: t('missing.draft'),
          width: 120,
          render: (row) =>
            row.draftStatus ? (
              <StatusTag of="care-plan" status={row.draftStatus} />
            ) : (
              <span className="kg-muted">{t('missing.none')}</span>
            ),
        },
      ]}
      filters={[{ key: 'department', label: tc('department'), options: departments }]}
      search={search}
      onSearch={onSearch}
      queryKey={['care-plans', 'missing', year]}
      load={(query, signal) => loadMissing({ ...query, year }, signal)}
      rowKey={(row) => row.customerId}
      empty={t('missing.empty')}
      onOpen={(row) =>
        void navigate({
          to: (row.draftId
            ? `/care-plans/${row.draftId}`
            : `/care-plans/new?customer=${row.customerId}&year=${year}`) as never,
        })
      }
    />
  )
}
