import { PlusOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Tabs, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { STATUSES } from '@/api/codes'
import type { RegistrationRow } from '@/api/types'
import { Can } from '@/auth/Can'
import { type CodeFamily, useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ClockChip } from '@/ui/ClockChip'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { loadRegistrations } from './queries'

const MINE = 'mine'
const ALL = 'all'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 客户登记: one tab per state, and one's own. */
export function RegistrationList({ search, onSearch }: Props) {
  const { t } = useTranslation('registrations')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const navigate = useNavigate()
  const { mine, status, ...rest } = search
  const choose = (tab: string) => {
    if (tab === MINE) onSearch({ ...rest, mine: 'true' })
    else onSearch({ ...rest, status: tab === ALL ? undefined : tab })
  }
  return (
    <div className="kg-page">
      <PageHead
        title={t('list.title')}
        actions={
          <Can roles={['SALES_REP', 'ACCOUNT_MANAGER']}>
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => void navigate({ to: '/registrations/new' as never })}
            >
              {t('list.new')}
            </Button>
          </Can>
        }
      />
      <Tabs
        size="small"
        activeKey={mine ? MINE : (status ?? ALL)}
        onChange={choose}
        items={[
          { key: ALL, label: tc('all') },
          ...STATUSES.registration.map((each) => ({ key: each, label: code('status', `registration.${each}`) })),
          { key: MINE, label: t('list.mine') },
        ]}
      />
      <SearchTable<RegistrationRow>
        id="registrations"
        columns={useListColumns()}
        search={search}
        onSearch={(next) => onSearch({ mine, status, ...next })}
        queryKey={['registrations', 'list']}
        load={loadRegistrations}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: `/registrations/${row.id}` as never })}
      />
    </div>
  )
}

function useListColumns(): Column<RegistrationRow>[] {
  const { t } = useTranslation('registrations')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const coded = (family: CodeFamily, value: string) => code(family, value)
  return [
    { key: 'name', title: t('field.name'), fixed: true, sort: 'name', width: 224, render: nameOf },
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
      render: (row) => <StatusTag of="registration" status={row.status} />,
    },
    {
      key: 'auditDueAt',
      title: t('list.due'),
      sort: 'auditDueAt',
      width: 130,
      render: (row) => (waits(row) ? <ClockChip dueAt={row.auditDueAt} /> : tc('empty')),
    },
    { key: 'category', title: t('field.category'), width: 90, render: (row) => coded('category', row.category) },
    { key: 'source', title: t('field.source'), width: 100, hidden: true, render: (row) => coded('source', row.source) },
    {
      key: 'intended',
      title: t('field.intended'),
      width: 90,
      render: (row) => tc(row.intended ? 'yes' : 'no'),
    },
    { key: 'submittedBy', title: t('submittedBy'), width: 90, render: (row) => row.submittedByName },
    { key: 'department', title: tc('department'), width: 130, render: (row) => row.departmentName },
    {
      key: 'submittedAt',
      title: t('submittedAt'),
      sort: 'submittedAt',
      width: 190,
      render: (row) => <SubmittedAt row={row} />,
    },
    {
      key: 'companyCode',
      title: t('field.companyCode'),
      width: 180,
      hidden: true,
      render: (row) => row.companyCode ?? tc('empty'),
    },
  ]
}

const nameOf = (row: RegistrationRow) => row.name

/** Only a registration somebody still has to decide on runs against the clock. */
export const waits = ({ status }: { status: string }) => status === 'SUBMITTED' || status === 'TO_VERIFY'

function SubmittedAt({ row }: { row: RegistrationRow }) {
  const { t } = useTranslation('registrations')
  return (
    <>
      {dateTime(row.submittedAt)}
      {row.late && (
        <Tag color="error" style={{ marginInlineStart: 6 }}>
          {t('late')}
        </Tag>
      )}
    </>
  )
}
