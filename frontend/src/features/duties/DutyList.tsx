import { useNavigate } from '@tanstack/react-router'
import { Flex, Tabs, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ENUMS, STATUSES } from '@/api/codes'
import { useDepartmentOptions } from '@/api/org'
import type { DutyRow } from '@/api/types'
import { useMe } from '@/auth/session'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { ClockChip } from '@/ui/ClockChip'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { usePeriod } from '@/ui/usePeriod'
import { DepartmentCounts } from './DepartmentCounts'
import { NoChangeBar } from './NoChangeBar'
import { loadDuties } from './queries'

const ALL = 'all'
const DEPARTMENTS = 'departments'
export const RULES: Record<string, string> = {
  NEED_UPDATE: 'S4-12',
  FILE_FORM: 'S2c-35',
  VERIFICATION: 'S3-84',
  HANDOVER_DATA: 'S2d-40',
  VISIT: 'S0-13',
}

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 档案定期工作: one tab per kind, and how the departments stand. */
export function DutyList({ search, onSearch }: Props) {
  const { t } = useTranslation('duties')
  const { code } = useCodes()
  const { kind, view, ...rest } = search
  const choose = (tab: string) =>
    onSearch(tab === DEPARTMENTS ? { view: DEPARTMENTS } : { ...rest, kind: tab === ALL ? undefined : tab })
  return (
    <div className="kg-page">
      <PageHead
        title={t('list.title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('list.hint')}
            {kind && <ArticleChip rule={RULES[kind]} />}
          </Flex>
        }
      />
      <Tabs
        size="small"
        activeKey={view ?? kind ?? ALL}
        onChange={choose}
        items={[
          { key: ALL, label: t('list.all') },
          ...ENUMS.dutyKind.map((each) => ({ key: each, label: code('dutyKind', each) })),
          { key: DEPARTMENTS, label: t('list.departments') },
        ]}
      />
      {view === DEPARTMENTS ? (
        <DepartmentCounts onOpen={onSearch} />
      ) : (
        <Duties key={kind ?? ALL} search={rest} onSearch={(next) => onSearch({ kind, ...next })} kind={kind} />
      )}
    </div>
  )
}

function Duties({ search, onSearch, kind }: Props & { kind?: string }) {
  const { t } = useTranslation('duties')
  const { t: tc } = useTranslation()
  const { options } = useCodes()
  const navigate = useNavigate()
  const departments = useDepartmentOptions()
  const [chosen, setChosen] = useState<DutyRow[]>([])
  const bulk = useMe().roles.includes('ACCOUNT_MANAGER') && kind === 'NEED_UPDATE'
  return (
    <SearchTable<DutyRow>
      id={`duties-${kind ?? ALL}`}
      columns={useListColumns(kind)}
      filters={[
        {
          key: 'status',
          label: tc('status'),
          options: options(
            'status',
            STATUSES.duty.map((s) => `duty.${s}`),
          ).map((o) => ({ ...o, value: o.value.slice(5) })),
        },
        { key: 'department', label: tc('department'), options: departments },
        { key: 'mine', label: t('mine'), options: [{ value: 'true', label: tc('yes') }] },
        {
          key: 'late',
          label: t('lateFilter'),
          options: [
            { value: 'true', label: tc('yes') },
            { value: 'false', label: tc('no') },
          ],
        },
      ]}
      search={search}
      onSearch={onSearch}
      queryKey={['duties', 'list', kind]}
      load={(query, signal) => loadDuties({ ...query, kind }, signal)}
      rowKey={(row) => row.id}
      choose={
        bulk
          ? {
              keys: chosen.map((row) => row.id),
              onChange: setChosen,
              may: (row) => row.status === 'DUE' || row.status === 'OVERDUE',
            }
          : undefined
      }
      note={bulk ? () => <NoChangeBar chosen={chosen} onDone={() => setChosen([])} /> : undefined}
      onOpen={(row) => void navigate({ to: `/duties/${row.id}` as never })}
    />
  )
}

function useListColumns(kind?: string): Column<DutyRow>[] {
  const { t } = useTranslation('duties')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const period = usePeriod()
  const columns: Column<DutyRow>[] = [
    { key: 'name', title: t('customer'), fixed: true, sort: 'name', width: 240, render: (row) => row.customerName },
    { key: 'kind', title: t('kind'), width: 110, hidden: Boolean(kind), render: (row) => code('dutyKind', row.kind) },
    { key: 'period', title: t('period'), width: 130, render: (row) => row.subject ?? period(row) },
    { key: 'status', title: tc('status'), width: 90, render: (row) => <StatusTag of="duty" status={row.status} /> },
    { key: 'due', title: t('list.due'), sort: 'dueAt', width: 150, render: (row) => <DutyClock duty={row} /> },
    {
      key: 'responsible',
      title: t('responsible'),
      width: 110,
      render: (row) => (row.kind === 'NEED_UPDATE' ? t('accountManagers') : row.ownerName),
    },
    { key: 'department', title: tc('department'), width: 130, hidden: true, render: (row) => row.departmentName },
    { key: 'words', title: t('content'), width: 220, render: (row) => <Said duty={row} /> },
    {
      key: 'reminders',
      title: t('reminders'),
      sort: 'reminderCount',
      align: 'right',
      width: 90,
      render: (row) => row.reminderCount,
    },
    {
      key: 'doneAt',
      title: t('doneAt'),
      width: 140,
      hidden: true,
      render: (row) => dateTime(row.doneAt) || tc('empty'),
    },
    { key: 'doneBy', title: t('doneBy'), width: 90, hidden: true, render: (row) => row.doneByName ?? tc('empty') },
  ]
  return kind ? columns.filter((column) => column.key !== 'kind') : columns
}

/** The deadline runs while the duty is open; afterwards only whether it was missed counts. */
export function DutyClock({ duty }: { duty: Pick<DutyRow, 'status' | 'dueAt' | 'late'> }) {
  const { t } = useTranslation('duties')
  const { t: tc } = useTranslation()
  if (duty.status === 'DUE' || duty.status === 'OVERDUE') return <ClockChip dueAt={duty.dueAt} />
  return duty.late ? <Tag color="error">{t('late')}</Tag> : <span className="kg-muted">{tc('empty')}</span>
}

function Said({ duty }: { duty: DutyRow }) {
  const { t } = useTranslation('duties')
  const { t: tc } = useTranslation()
  if (duty.needsChanged === false) return <span className="kg-muted">{t('needs.no')}</span>
  const words = [duty.source, duty.words].filter(Boolean).join('：')
  return words ? (
    <span className="kg-ellipsis" title={words}>
      {words}
    </span>
  ) : (
    <span className="kg-muted">{tc('empty')}</span>
  )
}
