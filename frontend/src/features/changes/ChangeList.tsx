import { useNavigate } from '@tanstack/react-router'
import { Button, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS, STATUSES } from '@/api/codes'
import { useDepartmentOptions } from '@/api/org'
import type { ChangeRequestRow } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { ClockChip } from '@/ui/ClockChip'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { loadChangeRequests } from './queries'

const MINE = 'mine'
const ALL = 'all'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 信息修改申请: one tab per state, and one's own. */
export function ChangeList({ search, onSearch }: Props) {
  const { t } = useTranslation('changes')
  const { t: tc } = useTranslation()
  const { code, options } = useCodes()
  const navigate = useNavigate()
  const departments = useDepartmentOptions()
  const { mine, status, ...rest } = search
  const choose = (tab: string) => {
    if (tab === MINE) onSearch({ ...rest, mine: 'true' })
    else onSearch({ ...rest, status: tab === ALL ? undefined : tab })
  }
  return (
    <div className="kg-page">
      <PageHead title={t('list.title')} tags={<ArticleChip rule="S4-24" />} />
      <Tabs
        size="small"
        activeKey={mine ? MINE : (status ?? ALL)}
        onChange={choose}
        items={[
          { key: ALL, label: tc('all') },
          ...STATUSES['change-request'].map((each) => ({ key: each, label: code('status', `change-request.${each}`) })),
          { key: MINE, label: t('list.mine') },
        ]}
      />
      <SearchTable<ChangeRequestRow>
        id="change-requests"
        columns={useListColumns()}
        filters={[
          { key: 'kind', label: t('kind'), options: options('changeKind', ENUMS.changeKind) },
          { key: 'department', label: tc('department'), options: departments },
        ]}
        search={search}
        onSearch={(next) => onSearch({ mine, status, ...next })}
        queryKey={['change-requests', 'list']}
        load={loadChangeRequests}
        rowKey={(row) => row.id}
        empty={t('list.empty')}
        note={(rows) =>
          search.customer && (
            <OneCustomer name={rows[0]?.customerName} onAll={() => onSearch({ ...search, customer: undefined })} />
          )
        }
        onOpen={(row) => void navigate({ to: `/change-requests/${row.id}` as never })}
      />
    </div>
  )
}

function OneCustomer({ name, onAll }: { name: string | undefined; onAll: () => void }) {
  const { t } = useTranslation('changes')
  return (
    <>
      {name ? t('list.ofCustomer', { name }) : t('list.ofOne')}
      <Button type="link" size="small" onClick={onAll}>
        {t('list.ofAll')}
      </Button>
    </>
  )
}

function useListColumns(): Column<ChangeRequestRow>[] {
  const { t } = useTranslation('changes')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    {
      key: 'customer',
      title: t('customer'),
      fixed: true,
      width: 204,
      render: (row) => row.customerName,
    },
    {
      key: 'number',
      title: tc('number'),
      sort: 'number',
      width: 132,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    {
      key: 'status',
      title: tc('status'),
      width: 90,
      render: (row) => <StatusTag of="change-request" status={row.status} />,
    },
    { key: 'due', title: t('due'), width: 120, render: (row) => <ClockChip dueAt={row.dueAt} /> },
    { key: 'kind', title: t('kind'), width: 104, render: (row) => code('changeKind', row.kind) },
    { key: 'reason', title: t('reason'), width: 180, render: (row) => <Reason text={row.reason} /> },
    { key: 'applicant', title: t('applicant'), width: 76, render: (row) => row.submittedByName },
    { key: 'department', title: tc('department'), width: 140, render: (row) => row.departmentName },
    {
      key: 'submittedAt',
      title: t('submittedAt'),
      sort: 'submittedAt',
      width: 136,
      render: (row) => dateTime(row.submittedAt),
    },
    {
      key: 'customerNumber',
      title: t('customerNumber'),
      width: 132,
      hidden: true,
      render: (row) => <span className="kg-number">{row.customerNumber}</span>,
    },
  ]
}

function Reason({ text }: { text: string }) {
  return (
    <div className="kg-clipped" title={text}>
      {text}
    </div>
  )
}
