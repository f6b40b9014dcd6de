import { LockOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Flex, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import { useDepartmentOptions } from '@/api/org'
import type { CustomerRow } from '@/api/types'
import { Can } from '@/auth/Can'
import { useMe } from '@/auth/session'
import { useCodes } from '@/i18n/codes'
import { date } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { ExportButton } from '@/ui/ExportButton'
import { LimitText } from '@/ui/MoneyText'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { FilterSpec, ListSearch } from '@/ui/tableSearch'
import { useStatusFilter } from '@/ui/useStatusFilter'
import { ValueClassTag } from '@/ui/ValueClassTag'
import './customers.css'
import { loadCustomers } from './queries'
import { COMPANY, changed } from './scope'

/** Who may have a copy of what the list shows. */
const EXPORTERS = [
  'SALES_REP',
  'ACCOUNT_MANAGER',
  'DEPT_MANAGER',
  'DATA_ADMIN',
  'GENERAL_MANAGER',
  'DEPUTY_GM',
  'MARKET',
  'AUDITOR',
] as const

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 客户档案: everyone finds every customer; other departments' files show only whose they are (S2a-10). */
export function CustomerList({ search, onSearch }: Props) {
  const { t } = useTranslation('customers')
  const navigate = useNavigate()
  const own = useMe().department.id
  const shown = search.department === COMPANY ? { ...search, department: undefined } : search
  const narrow = Boolean(shown.q && shown.department)
  const onCompany = () => onSearch({ ...search, department: undefined })
  const change = (next: ListSearch) => onSearch(changed(search, next, own))
  return (
    <div className="kg-page">
      <PageHead
        title={t('list.title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('list.hint')}
            <ArticleChip rule="S4-27" />
          </Flex>
        }
        actions={
          <Can roles={EXPORTERS}>
            <ExportButton search={shown} />
          </Can>
        }
      />
      <SearchTable<CustomerRow>
        id="customers"
        columns={useListColumns()}
        filters={useFilters()}
        search={shown}
        onSearch={change}
        queryKey={['customers', 'list']}
        load={loadCustomers}
        rowKey={(row) => row.id}
        note={(rows) => (narrow || !rows.every(isFull)) && <Scope {...{ narrow, rows, onCompany }} />}
        onOpen={(row) => void navigate({ to: `/customers/${row.id}` as never })}
      />
    </div>
  )
}

const isFull = (row: CustomerRow) => row.access === 'FULL'

interface ScopeProps {
  narrow: boolean
  rows: CustomerRow[]
  onCompany: () => void
}

/** Where a search looks when not everywhere, and why some of the rows stay closed. */
function Scope({ narrow, rows, onCompany }: ScopeProps) {
  const { t } = useTranslation('customers')
  const closed = !rows.every(isFull)
  return (
    <>
      {narrow && t('scope.department')}
      {narrow && (
        <Button type="link" size="small" onClick={onCompany}>
          {t('scope.company')}
        </Button>
      )}
      {closed && <LockOutlined />}
      {closed && t('limited.note')}
      {closed && <ArticleChip rule="S2a-10" />}
    </>
  )
}

function useFilters(): FilterSpec[] {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const { options } = useCodes()
  const departments = useDepartmentOptions()
  return [
    useStatusFilter('customer'),
    { key: 'category', label: t('natural.category'), options: options('category', ENUMS.category) },
    { key: 'type', label: t('natural.type'), options: options('customerType', ENUMS.customerType) },
    { key: 'valueClass', label: t('valueClass'), options: options('valueClass', ENUMS.valueClass) },
    { key: 'department', label: tc('department'), options: departments },
    { key: 'incomplete', label: t('completeness'), options: [{ value: 'true', label: t('completeness.incomplete') }] },
  ]
}

function useListColumns(): Column<CustomerRow>[] {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const columns: Column<CustomerRow>[] = [
    { key: 'name', title: t('list.name'), fixed: true, sort: 'name', width: 200, render: (row) => <Name row={row} /> },
    {
      key: 'number',
      title: tc('number'),
      sort: 'number',
      width: 132,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    { key: 'owner', title: tc('owner'), width: 76, render: (row) => row.ownerName },
    { key: 'department', title: tc('department'), width: 120, render: (row) => row.departmentName },
    { key: 'category', title: t('natural.category'), width: 90, render: (row) => code('category', row.category) },
    {
      key: 'type',
      title: t('natural.type'),
      width: 110,
      hidden: true,
      render: (row) => code('customerType', row.type),
    },
    { key: 'status', title: tc('status'), width: 70, hidden: true, render: statusOf },
    { key: 'valueClass', title: t('valueClass'), width: 80, render: valueClassOf },
    { key: 'contact', title: t('list.contact'), width: 80, render: (row) => row.contactName },
    { key: 'phone', title: t('contact.phone'), width: 118, render: (row) => row.phoneMasked },
    { key: 'place', title: t('list.place'), width: 100, render: placeOf },
    {
      key: 'completeness',
      title: t('list.completeness'),
      sort: 'completeness',
      width: 110,
      render: completenessOf,
    },
    { key: 'limit', title: t('credit.limit'), align: 'right', width: 112, render: limitOf },
    {
      key: 'establishedAt',
      title: t('establishedAt'),
      sort: 'establishedAt',
      width: 112,
      hidden: true,
      render: (row) => date(row.establishedAt),
    },
    { key: 'companyCode', title: t('companyCode'), width: 180, hidden: true, render: (row) => row.companyCode },
  ]
  return columns.map((column) => ({ ...column, render: (row) => muted(row, column.render(row), tc('empty')) }))
}

/** What one may not see is a dash in grey, not a hole. */
function muted(row: CustomerRow, cell: React.ReactNode, empty: string) {
  const shown = cell === null || cell === undefined || cell === '' ? empty : cell
  return isFull(row) && shown !== empty ? shown : <span className="kg-muted">{shown}</span>
}

function Name({ row }: { row: CustomerRow }) {
  const { t } = useTranslation('customers')
  if (isFull(row)) return <span className="kg-customer-name">{row.name}</span>
  return (
    <Flex gap={6} align="center">
      <span>{row.name}</span>
      <LockOutlined title={t('limited.hint')} aria-label={t('limited.lock')} />
    </Flex>
  )
}

const valueClassOf = (row: CustomerRow) => (row.valueClass ? <ValueClassTag value={row.valueClass} /> : null)
const statusOf = (row: CustomerRow) => (row.status ? <StatusTag of="customer" status={row.status} /> : null)
const completenessOf = ({ completeness }: CustomerRow) =>
  completeness === null ? null : <Progress percent={completeness} size="small" style={{ width: 84, margin: 0 }} />
const limitOf = (row: CustomerRow) => (row.credit ? <LimitText fen={row.credit.limitFen} /> : null)
const placeOf = (row: CustomerRow) => [...new Set([row.provinceName, row.cityName])].filter(Boolean).join(' ')
