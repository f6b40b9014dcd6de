import { useNavigate } from '@tanstack/react-router'
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { STATUSES } from '@/api/codes'
import type { ArchiveFindingRow } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { ClockChip } from '@/ui/ClockChip'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { useFileWords } from '@/ui/useFileWords'
import { loadFindings } from './queries'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

const FOUND = STATUSES['archive-check-item'].filter((status) => status !== 'SAMPLED' && status !== 'OK')

/** What was found, across all checks, with the deadline of each. */
export function FindingTable({ search, onSearch }: Props) {
  const { t } = useTranslation('checks')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const navigate = useNavigate()
  return (
    <SearchTable<ArchiveFindingRow>
      id="archive-findings"
      columns={useColumns()}
      filters={[
        {
          key: 'status',
          label: tc('status'),
          options: FOUND.map((value) => ({ value, label: code('status', `archive-check-item.${value}`) })),
        },
        { key: 'mine', label: t('responsible'), options: [{ value: 'true', label: t('mine') }] },
      ]}
      search={search}
      onSearch={onSearch}
      queryKey={['archive-checks', 'findings']}
      load={loadFindings}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate({ to: `/archive-checks/items/${row.id}` as never })}
    />
  )
}

function useColumns(): Column<ArchiveFindingRow>[] {
  const { t } = useTranslation('checks')
  const { t: tc } = useTranslation()
  const words = useFileWords()
  return [
    { key: 'customer', title: t('customer'), fixed: true, width: 220, render: (row) => row.customerName },
    {
      key: 'number',
      title: t('checkNumber'),
      sort: 'checkNumber',
      width: 140,
      render: (row) => <span className="kg-number">{row.checkNumber}</span>,
    },
    {
      key: 'status',
      title: tc('status'),
      width: 90,
      render: (row) => <StatusTag of="archive-check-item" status={row.status} />,
    },
    {
      key: 'field',
      title: t('field'),
      width: 160,
      render: (row) => (row.field ? words.path(row.field) : <span className="kg-muted">{t('noField')}</span>),
    },
    { key: 'finding', title: t('finding'), width: 220, render: (row) => row.finding ?? tc('empty') },
    {
      key: 'due',
      title: t('due'),
      sort: 'dueAt',
      width: 150,
      render: (row) =>
        row.status === 'FINDING' || row.status === 'OVERDUE' ? (
          <ClockChip dueAt={row.dueAt} />
        ) : row.late ? (
          <Tag color="error">{t('wasLate')}</Tag>
        ) : (
          <span className="kg-muted">{tc('empty')}</span>
        ),
    },
    { key: 'owner', title: t('responsible'), width: 80, render: (row) => row.ownerName },
    { key: 'department', title: tc('department'), width: 150, render: (row) => row.departmentName },
  ]
}
