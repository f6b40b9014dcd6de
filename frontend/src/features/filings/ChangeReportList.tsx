import { useNavigate } from '@tanstack/react-router'
import { Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDepartmentOptions } from '@/api/org'
import type { ChangeReport } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import type { ListSearch } from '@/ui/tableSearch'
import { loadChangeReports } from './queries'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 变动上报: the maintenance forms of all customers one may read, with those that came late (S2a-08). */
export function ChangeReportList({ search, onSearch }: Props) {
  const { t } = useTranslation('filings')
  const { t: tc } = useTranslation()
  const navigate = useNavigate()
  const departments = useDepartmentOptions()
  return (
    <div className="kg-page">
      <PageHead
        title={t('changes.title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('changes.hint')}
            <ArticleChip rule="S2a-08" />
          </Flex>
        }
      />
      <SearchTable<ChangeReport>
        id="change-reports"
        searchable={false}
        columns={useListColumns()}
        filters={[
          {
            key: 'late',
            label: t('changes.timeliness'),
            options: [
              { value: 'true', label: t('changes.late') },
              { value: 'false', label: t('changes.inTime') },
            ],
          },
          { key: 'department', label: tc('department'), options: departments },
        ]}
        search={search}
        onSearch={onSearch}
        queryKey={['change-reports']}
        load={loadChangeReports}
        rowKey={(row) => row.id}
        onOpen={(row) =>
          void navigate({ to: `/customers/${row.customerId}` as never, search: { tab: 'changeReports' } as never })
        }
      />
    </div>
  )
}

function useListColumns(): Column<ChangeReport>[] {
  const { t } = useTranslation('filings')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    { key: 'name', title: t('customer'), fixed: true, width: 230, render: (row) => row.customerName },
    { key: 'subject', title: t('changes.subject'), width: 140, render: (row) => row.subject },
    { key: 'side', title: t('changes.side'), width: 130, render: (row) => code('side', row.side) },
    { key: 'changedOn', title: t('changes.changedOn'), sort: 'happenedOn', width: 110, render: (row) => row.changedOn },
    {
      key: 'recordedAt',
      title: t('changes.recordedAt'),
      sort: 'recordedAt',
      width: 140,
      render: (row) => dateTime(row.recordedAt),
    },
    {
      key: 'late',
      title: t('changes.timeliness'),
      width: 80,
      render: (row) =>
        row.late ? <Tag color="error">{t('changes.late')}</Tag> : <Tag color="success">{t('changes.inTime')}</Tag>,
    },
    {
      key: 'state',
      title: tc('status'),
      width: 90,
      render: (row) => (row.state === 'VALID' ? tc('empty') : code('logState', row.state)),
    },
    { key: 'recordedBy', title: t('changes.recordedBy'), width: 90, hidden: true, render: (row) => row.recordedByName },
    { key: 'department', title: tc('department'), width: 140, hidden: true, render: (row) => row.departmentName },
    { key: 'content', title: t('changes.content'), width: 180, render: (row) => row.content },
  ]
}
