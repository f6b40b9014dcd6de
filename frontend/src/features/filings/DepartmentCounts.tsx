import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FilingCount } from '@/api/types'
import { ErrorState } from '@/ui/states'
import type { ListSearch } from '@/ui/tableSearch'
import { countsQuery } from './queries'

const FIGURES = ['due', 'overdue', 'submitted', 'filed', 'late', 'reminders'] as const

/** How each department stands with its filings; a row opens the department's list (S2a-21). */
export function DepartmentCounts({ onOpen }: { onOpen: (search: ListSearch) => void }) {
  const { t } = useTranslation('filings')
  const counts = useQuery(countsQuery)
  if (counts.isError) return <ErrorState error={counts.error} onRetry={() => void counts.refetch()} />
  return (
    <div className="kg-panel kg-table">
      <Table<FilingCount>
        size="small"
        rowKey="departmentId"
        loading={counts.isPending}
        dataSource={counts.data ?? []}
        pagination={false}
        locale={{ emptyText: t('count.empty') }}
        onRow={(row) => ({
          'data-openable': true,
          onClick: () => onOpen({ department: row.departmentId, overdue: row.overdue > 0 ? 'true' : undefined }),
        })}
        columns={[
          { key: 'department', title: t('count.department'), render: (_, row) => row.departmentName },
          ...FIGURES.map((figure) => ({
            key: figure,
            title: t(`count.${figure}`),
            align: 'right' as const,
            render: (_: unknown, row: FilingCount) => (
              <span className={figure === 'overdue' && row.overdue > 0 ? 'kg-figure-late' : undefined}>
                {row[figure]}
              </span>
            ),
          })),
        ]}
      />
    </div>
  )
}
