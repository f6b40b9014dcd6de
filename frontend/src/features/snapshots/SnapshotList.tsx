import { useNavigate } from '@tanstack/react-router'
import { Flex, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import { useDepartmentOptions } from '@/api/org'
import type { ArchiveSnapshotRow } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime, local } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { MoneyText } from '@/ui/MoneyText'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import type { ListSearch } from '@/ui/tableSearch'
import { ValueClassTag } from '@/ui/ValueClassTag'
import { loadSnapshots } from './queries'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 半年存档: files of A and B customers as they stood, and those archived in special cases (S2a-36). */
export function SnapshotList({ search, onSearch }: Props) {
  const { t } = useTranslation('snapshots')
  const { t: tc } = useTranslation()
  const { options } = useCodes()
  const navigate = useNavigate()
  const departments = useDepartmentOptions()
  return (
    <div className="kg-page">
      <PageHead
        title={t('title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('hint')}
            <ArticleChip rule="S2a-36" />
          </Flex>
        }
      />
      <SearchTable<ArchiveSnapshotRow>
        id="archive-snapshots"
        columns={useListColumns()}
        filters={[
          { key: 'period', label: t('period'), options: halfYears().map((value) => ({ value, label: value })) },
          { key: 'kind', label: t('kind'), options: options('snapshotKind', ENUMS.snapshotKind) },
          { key: 'valueClass', label: t('valueClass'), options: options('valueClass', ENUMS.valueClass) },
          { key: 'department', label: tc('department'), options: departments },
        ]}
        search={search}
        onSearch={onSearch}
        queryKey={['archive-snapshots', 'list']}
        load={loadSnapshots}
        rowKey={(row) => row.id}
        empty={t('empty')}
        onOpen={(row) => void navigate({ to: `/archive-snapshots/${row.id}` as never })}
      />
    </div>
  )
}

/** The half years that are over, the last first, for three years. */
function halfYears(): string[] {
  const now = local(new Date().toISOString())
  const last = now.year() * 2 + (now.month() < 6 ? -1 : 0)
  return Array.from({ length: 6 }, (_, back) => last - back).map((half) => `${Math.floor(half / 2)}-H${(half % 2) + 1}`)
}

function useListColumns(): Column<ArchiveSnapshotRow>[] {
  const { t } = useTranslation('snapshots')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    { key: 'customer', title: t('customer'), fixed: true, width: 230, render: (row) => row.customerName },
    {
      key: 'number',
      title: tc('number'),
      width: 140,
      render: (row) => <span className="kg-number">{row.customerNumber}</span>,
    },
    { key: 'period', title: t('period'), width: 110, render: (row) => row.period },
    { key: 'kind', title: t('kind'), width: 100, render: (row) => code('snapshotKind', row.kind) },
    { key: 'class', title: t('valueClass'), width: 80, render: (row) => <ValueClassTag value={row.valueClass} /> },
    {
      key: 'completeness',
      title: t('completeness'),
      width: 110,
      render: (row) => <Progress percent={row.completeness} size="small" style={{ width: 84, margin: 0 }} />,
    },
    {
      key: 'amount',
      title: t('amount'),
      align: 'right',
      width: 130,
      render: (row) => <MoneyText fen={row.amountFen} />,
    },
    { key: 'takenAt', title: t('takenAt'), sort: 'takenAt', width: 140, render: (row) => dateTime(row.takenAt) },
    { key: 'takenBy', title: t('takenBy'), width: 90, hidden: true, render: (row) => row.takenByName },
    { key: 'reason', title: t('reason'), width: 170, render: (row) => row.reason ?? tc('empty') },
    { key: 'owner', title: tc('owner'), width: 80, hidden: true, render: (row) => row.ownerName },
    { key: 'department', title: tc('department'), width: 140, hidden: true, render: (row) => row.departmentName },
  ]
}
