import { useNavigate } from '@tanstack/react-router'
import { Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ExportListRow } from '@/api/types'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { ClockChip } from '@/ui/ClockChip'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { useStatusFilter } from '@/ui/useStatusFilter'
import { loadExports } from './queries'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 导出: one's own copies of the archive; for the general manager those that await a permission, too (S2c-37). */
export function ExportList({ search, onSearch }: Props) {
  const { t } = useTranslation('exchange')
  const { t: tc } = useTranslation()
  const navigate = useNavigate()
  return (
    <div className="kg-page">
      <PageHead
        title={t('exports.title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('exports.hint')}
            <ArticleChip rule="S2c-37" />
          </Flex>
        }
      />
      <SearchTable<ExportListRow>
        id="exports"
        searchable={false}
        columns={useListColumns()}
        filters={[
          useStatusFilter('export'),
          { key: 'mine', label: t('mine'), options: [{ value: 'true', label: tc('yes') }] },
        ]}
        search={search}
        onSearch={onSearch}
        queryKey={['exports', 'list']}
        load={loadExports}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: `/exports/${row.id}` as never })}
      />
    </div>
  )
}

function useListColumns(): Column<ExportListRow>[] {
  const { t } = useTranslation('exchange')
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
    { key: 'status', title: tc('status'), width: 90, render: (row) => <StatusTag of="export" status={row.status} /> },
    { key: 'purpose', title: t('purpose'), width: 240, render: (row) => row.purpose },
    { key: 'rows', title: t('rows'), align: 'right', width: 80, render: (row) => row.rowCount },
    {
      key: 'unmasked',
      title: t('personal'),
      width: 100,
      render: (row) => (row.unmasked ? <Tag color="warning">{t('unmasked')}</Tag> : t('masked')),
    },
    { key: 'by', title: t('requestedBy'), width: 90, render: (row) => row.requestedByName },
    { key: 'department', title: tc('department'), width: 140, hidden: true, render: (row) => row.departmentName },
    {
      key: 'at',
      title: t('requestedAt'),
      sort: 'requestedAt',
      width: 140,
      render: (row) => dateTime(row.requestedAt),
    },
    { key: 'decided', title: t('decidedBy'), width: 90, render: (row) => row.decidedByName },
    {
      key: 'expires',
      title: t('expiresAt'),
      width: 140,
      render: (row) => (row.status === 'READY' ? <ClockChip dueAt={row.expiresAt} /> : dateTime(row.expiresAt)),
    },
    { key: 'downloads', title: t('downloads'), align: 'right', width: 90, render: (row) => row.downloads },
  ]
}
