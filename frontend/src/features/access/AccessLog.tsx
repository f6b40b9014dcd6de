import { Link } from '@tanstack/react-router'
import { Button, DatePicker, Flex } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import { SUBJECTS } from '@/api/services'
import type { FileAccess } from '@/api/types'
import { hasRole, useMe } from '@/auth/session'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { CustomerSelect } from '@/ui/CustomerSelect'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import type { ListSearch } from '@/ui/tableSearch'
import { loadAccesses } from './queries'
import { StaffSelect } from './StaffSelect'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

const DAY = 'YYYY-MM-DD'

/** 查阅记录: who looked at whose file (S4-02). */
export function AccessLog({ search, onSearch }: Props) {
  const { t } = useTranslation('access')
  const { options } = useCodes()
  return (
    <div className="kg-page">
      <PageHead
        title={t('log.title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('log.hint')}
            <ArticleChip rule="S4-02" />
          </Flex>
        }
      />
      <Narrow search={search} onSearch={onSearch} />
      <SearchTable<FileAccess>
        id="accesses"
        searchable={false}
        columns={useColumns((staff) => onSearch({ ...search, staff }))}
        filters={[{ key: 'kind', label: t('log.kind'), options: options('fileAccessKind', ENUMS.fileAccessKind) }]}
        search={search}
        onSearch={onSearch}
        queryKey={['accesses', 'list']}
        load={loadAccesses}
        rowKey={(row) => row.id}
      />
    </div>
  )
}

/** Person, customer and period; the kind is a chip of the list. */
function Narrow({ search, onSearch }: Props) {
  const { t } = useTranslation('access')
  const knowsStaff = hasRole(useMe(), ['AUDITOR', 'GENERAL_MANAGER'])
  const day = (value: string | undefined) => (value ? dayjs(value) : null)
  return (
    <Flex gap={8} wrap style={{ marginBottom: 8 }}>
      {knowsStaff && (
        <StaffSelect label={t('log.staff')} value={search.staff} onChange={(staff) => onSearch({ ...search, staff })} />
      )}
      <div style={{ width: 320 }}>
        <CustomerSelect
          label={t('customer')}
          value={search.customer}
          onChange={(customer) => onSearch({ ...search, customer })}
        />
      </div>
      <DatePicker.RangePicker
        aria-label={t('log.period')}
        allowEmpty={[true, true]}
        value={[day(search.from), day(search.to)]}
        onChange={(days) => onSearch({ ...search, from: days?.[0]?.format(DAY), to: days?.[1]?.format(DAY) })}
      />
    </Flex>
  )
}

function useColumns(onStaff: (staff: string) => void): Column<FileAccess>[] {
  const { t } = useTranslation('access')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    { key: 'at', title: t('log.at'), sort: 'at', fixed: true, width: 150, render: (row) => dateTime(row.at) },
    {
      key: 'staff',
      title: t('log.staff'),
      width: 110,
      render: (row) => (
        <Button type="link" size="small" style={{ padding: 0 }} onClick={() => onStaff(row.staffId)}>
          {row.staffName}
        </Button>
      ),
    },
    {
      key: 'department',
      title: tc('department'),
      width: 140,
      hidden: true,
      render: (row) => row.departmentName ?? tc('empty'),
    },
    { key: 'kind', title: t('log.kind'), width: 130, render: (row) => code('fileAccessKind', row.kind) },
    { key: 'subject', title: t('log.subject'), width: 240, render: (row) => <Subject row={row} /> },
    {
      key: 'number',
      title: tc('number'),
      width: 140,
      render: (row) => <span className="kg-number">{row.subjectNumber}</span>,
    },
    { key: 'purpose', title: t('purpose'), width: 220, render: (row) => row.purpose ?? tc('empty') },
    { key: 'request', title: t('log.request'), width: 140, render: (row) => <Permission row={row} /> },
  ]
}

function Subject({ row }: { row: FileAccess }) {
  const path = SUBJECTS[row.subjectType]?.path(row.subjectId)
  return path ? <Link to={path as never}>{row.subjectName}</Link> : row.subjectName
}

function Permission({ row }: { row: FileAccess }) {
  const { t: tc } = useTranslation()
  if (!row.requestId) return tc('empty')
  return <Link to={`/access-requests/${row.requestId}` as never}>{row.requestNumber}</Link>
}
