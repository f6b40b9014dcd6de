import { PlusOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CreditFileRequestRow } from '@/api/types'
import { dateTime } from '@/i18n/format'
import { ClockChip } from '@/ui/ClockChip'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { useStatusFilter } from '@/ui/useStatusFilter'
import { KeeperPanel } from './KeeperPanel'
import { loadRequests } from './queries'
import { RequestForm } from './RequestForm'

const ALL = 'all'
const MINE = 'mine'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 信用档案: who keeps the files, and who asked to read which. */
export function RequestList({ search, onSearch }: Props) {
  const { t } = useTranslation('creditFiles')
  const { t: tc } = useTranslation()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const { mine, ...rest } = search
  return (
    <div className="kg-page">
      <PageHead
        title={t('list.title')}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAsking(true)}>
            {t('list.new')}
          </Button>
        }
      />
      <KeeperPanel />
      <Tabs
        size="small"
        activeKey={mine ? MINE : ALL}
        onChange={(tab) => onSearch({ ...rest, mine: tab === MINE ? 'true' : undefined })}
        items={[
          { key: ALL, label: tc('all') },
          { key: MINE, label: t('list.mine') },
        ]}
      />
      <SearchTable<CreditFileRequestRow>
        id="credit-file-requests"
        columns={useColumns()}
        filters={[useStatusFilter('credit-file-request')]}
        search={rest}
        onSearch={(next) => onSearch({ mine, ...next })}
        queryKey={['credit-file-requests', 'list', mine]}
        load={(query, signal) => loadRequests({ ...query, mine }, signal)}
        rowKey={(row) => row.id}
        empty={t('list.empty')}
        onOpen={(row) => void navigate({ to: `/credit-file-requests/${row.id}` as never })}
      />
      {asking && <RequestForm onClose={() => setAsking(false)} />}
    </div>
  )
}

function useColumns(): Column<CreditFileRequestRow>[] {
  const { t } = useTranslation('creditFiles')
  const { t: tc } = useTranslation()
  return [
    {
      key: 'number',
      title: tc('number'),
      fixed: true,
      sort: 'number',
      width: 140,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    {
      key: 'status',
      title: tc('status'),
      width: 90,
      render: (row) => <StatusTag of="credit-file-request" status={row.status} />,
    },
    { key: 'askedFor', title: t('askedFor'), width: 150, render: (row) => row.askedFor },
    { key: 'customer', title: t('customerName'), width: 220, render: (row) => row.customerName ?? tc('empty') },
    { key: 'applicant', title: t('applicant'), width: 90, render: (row) => row.applicantName },
    {
      key: 'department',
      title: t('department'),
      width: 130,
      hidden: true,
      render: (row) => row.applicantDepartmentName ?? tc('empty'),
    },
    { key: 'purpose', title: t('purpose'), width: 220, render: (row) => row.purpose },
    {
      key: 'deadline',
      title: t('deadline'),
      sort: 'openUntil',
      width: 130,
      render: (row) => (row.status === 'OPEN' ? <ClockChip dueAt={row.openUntil} /> : tc('empty')),
    },
    { key: 'decidedBy', title: t('decidedBy'), width: 90, render: (row) => row.decidedByName ?? tc('empty') },
    {
      key: 'requestedAt',
      title: t('requestedAt'),
      sort: 'requestedAt',
      width: 150,
      hidden: true,
      render: (row) => dateTime(row.requestedAt),
    },
  ]
}
