import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CreditAccountRow } from '@/api/types'
import { date } from '@/i18n/format'
import { ExposureBar } from '@/ui/ExposureBar'
import { LimitText, MoneyText } from '@/ui/MoneyText'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { useStatusFilter } from '@/ui/useStatusFilter'
import { loadAccounts } from './queries'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 信用账户: one per established customer. */
export function AccountList({ search, onSearch }: Props) {
  const { t } = useTranslation('credit')
  const navigate = useNavigate()
  return (
    <div className="kg-page">
      <PageHead title={t('list.title')} />
      <SearchTable<CreditAccountRow>
        id="credit-accounts"
        columns={useListColumns()}
        filters={[useStatusFilter('credit-account')]}
        search={search}
        onSearch={onSearch}
        queryKey={['credit-accounts', 'list']}
        load={loadAccounts}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: `/credit-accounts/${row.id}` as never })}
      />
    </div>
  )
}

function useListColumns(): Column<CreditAccountRow>[] {
  const { t } = useTranslation('credit')
  const { t: tc } = useTranslation()
  return [
    {
      key: 'customer',
      title: t('customer'),
      fixed: true,
      sort: 'customerName',
      width: 260,
      render: (row) => row.customerName,
    },
    {
      key: 'number',
      title: tc('number'),
      sort: 'number',
      width: 140,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    {
      key: 'status',
      title: tc('status'),
      width: 80,
      render: (row) => <StatusTag of="credit-account" status={row.status} />,
    },
    {
      key: 'limit',
      title: t('limit'),
      sort: 'limitFen',
      align: 'right',
      width: 130,
      render: (row) => <LimitText fen={row.limitFen} />,
    },
    { key: 'used', title: t('used'), align: 'right', width: 130, render: (row) => <MoneyText fen={row.usedFen} /> },
    { key: 'exposure', title: t('exposure'), width: 150, render: exposureOf },
    { key: 'openedAt', title: t('openedAt'), sort: 'openedAt', width: 110, render: (row) => date(row.openedAt) },
    {
      key: 'customerNumber',
      title: t('customerNumber'),
      width: 140,
      hidden: true,
      render: (row) => <span className="kg-number">{row.customerNumber}</span>,
    },
  ]
}

const exposureOf = (row: CreditAccountRow) => (
  <ExposureBar usedFen={row.usedFen} limitFen={row.limitFen} frozen={row.status === 'FROZEN'} />
)
