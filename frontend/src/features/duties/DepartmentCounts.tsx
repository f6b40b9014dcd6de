import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DutyCount } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { ErrorState } from '@/ui/states'
import type { ListSearch } from '@/ui/tableSearch'
import { countsQuery } from './queries'

const FIGURES = ['due', 'overdue', 'done', 'late', 'reminders'] as const

/** Which department is behind, with which work; a row opens it. */
export function DepartmentCounts({ onOpen }: { onOpen: (search: ListSearch) => void }) {
  const { t } = useTranslation('duties')
  const { code } = useCodes()
  const counts = useQuery(countsQuery)
  if (counts.isError) return <ErrorState error={counts.error} onRetry={() => void counts.refetch()} />
  const open = (row: DutyCount) =>
    onOpen({ kind: row.kind, department: row.departmentId, status: row.overdue > 0 ? 'OVERDUE' : undefined })
  return (
    <div className="kg-panel kg-table">
      <Table<DutyCount>
        size="small"
        rowKey={(row) => `${row.departmentId}${row.kind}`}
        loading={counts.isPending}
        dataSource={counts.data ?? []}
        pagination={false}
        locale={{ emptyText: t('count.empty') }}
        onRow={(row) => ({ 'data-openable': true, onClick: () => open(row) })}
        columns={[
          { key: 'department', title: t('count.department'), render: (_, row) => row.departmentName },
          { key: 'kind', title: t('count.kind'), render: (_, row) => code('dutyKind', row.kind) },
          ...FIGURES.map((figure) => ({
            key: figure,
            title: t(`count.${figure}`),
            align: 'right' as const,
            render: (_: unknown, row: DutyCount) => (
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
