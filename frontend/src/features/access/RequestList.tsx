import { PlusOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Tabs, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import type { AccessRequestRow } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ClockChip } from '@/ui/ClockChip'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { FilterSpec, ListSearch } from '@/ui/tableSearch'
import { useStatusFilter } from '@/ui/useStatusFilter'
import { loadRequests } from './queries'

const ALL = 'all'
const MINE = 'mine'
const BARRED = 'barred'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 查阅借阅: what one asked for, what one decides, and who may not borrow. */
export function RequestList({ search, onSearch }: Props) {
  const { t } = useTranslation('access')
  const { t: tc } = useTranslation()
  const navigate = useNavigate()
  const { mine, barred, ...rest } = search
  const choose = (tab: string) =>
    onSearch({ ...rest, mine: tab === MINE ? 'true' : undefined, barred: tab === BARRED ? 'true' : undefined })
  return (
    <div className="kg-page">
      <PageHead
        title={t('list.title')}
        actions={
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => void navigate({ to: '/access-requests/new' as never })}
          >
            {t('list.new')}
          </Button>
        }
      />
      <Tabs
        size="small"
        activeKey={mine ? MINE : barred ? BARRED : ALL}
        onChange={choose}
        items={[
          { key: ALL, label: tc('all') },
          { key: MINE, label: t('list.mine') },
          { key: BARRED, label: t('list.barred') },
        ]}
      />
      <SearchTable<AccessRequestRow>
        id="access-requests"
        columns={useListColumns()}
        filters={useFilters()}
        search={rest}
        onSearch={(next) => onSearch({ mine, barred, ...next })}
        queryKey={['access-requests', 'list', mine, barred]}
        load={(query, signal) => loadRequests({ ...query, mine, barred }, signal)}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: `/access-requests/${row.id}` as never })}
      />
    </div>
  )
}

function useFilters(): FilterSpec[] {
  const { t } = useTranslation('access')
  const { options } = useCodes()
  return [
    useStatusFilter('access-request'),
    { key: 'kind', label: t('kind'), options: options('accessKind', ENUMS.accessKind) },
  ]
}

function useListColumns(): Column<AccessRequestRow>[] {
  const { t } = useTranslation('access')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    { key: 'customer', title: t('customer'), fixed: true, width: 224, render: (row) => row.customerName },
    {
      key: 'number',
      title: tc('number'),
      sort: 'number',
      width: 132,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    { key: 'kind', title: t('kind'), width: 100, render: (row) => code('accessKind', row.kind) },
    { key: 'status', title: tc('status'), width: 150, render: (row) => <State row={row} /> },
    {
      key: 'deadline',
      title: t('deadline'),
      sort: 'deadline',
      width: 130,
      render: (row) => (running(row) ? <ClockChip dueAt={row.dueAt ?? row.openUntil} /> : tc('empty')),
    },
    { key: 'applicant', title: t('applicant'), width: 90, render: (row) => row.applicantName },
    {
      key: 'department',
      title: t('applicantDepartment'),
      width: 140,
      hidden: true,
      render: (row) => row.applicantDepartmentName,
    },
    { key: 'purpose', title: t('purpose'), width: 180, render: (row) => row.purpose },
    { key: 'approver', title: t('approver'), width: 100, render: (row) => code('role', row.approver) },
    {
      key: 'requestedAt',
      title: t('requestedAt'),
      sort: 'requestedAt',
      width: 150,
      hidden: true,
      render: (row) => dateTime(row.requestedAt),
    },
    { key: 'customerNumber', title: t('customerNumber'), width: 140, hidden: true, render: customerNumberOf },
  ]
}

const customerNumberOf = (row: AccessRequestRow) => <span className="kg-number">{row.customerNumber}</span>

/** Only what is open or lent runs against the clock. */
export const running = ({ status }: { status: string }) => status === 'OPEN' || status === 'OVERDUE'

function State({ row }: { row: AccessRequestRow }) {
  const { code } = useCodes()
  return (
    <>
      <StatusTag of="access-request" status={row.status} />
      {row.bar && (
        <Tag color="error" style={{ marginInlineStart: 6 }}>
          {code('accessBar', row.bar)}
        </Tag>
      )}
    </>
  )
}
