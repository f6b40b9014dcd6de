import { PlusOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CreditContractRow } from '@/api/types'
import { hasRole, useMe } from '@/auth/session'
import { date } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { MoneyText } from '@/ui/MoneyText'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { useStatusFilter } from '@/ui/useStatusFilter'
import { loadContracts } from './queries'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 赊销合同: signed under the customer's limit (S3-01). */
export function ContractList({ search, onSearch }: Props) {
  const { t } = useTranslation('sales')
  const navigate = useNavigate()
  const drafts = hasRole(useMe(), ['CREDIT_OFFICER', 'SALES_REP', 'ACCOUNT_MANAGER', 'DEPT_MANAGER'])
  return (
    <div className="kg-page">
      <PageHead
        title={t('contract.list')}
        tags={<ArticleChip rule="S3-01" />}
        actions={
          drafts && (
            <Link to={'/credit-contracts/new' as never}>
              <Button type="primary" icon={<PlusOutlined />}>
                {t('contract.new')}
              </Button>
            </Link>
          )
        }
      />
      <SearchTable<CreditContractRow>
        id="credit-contracts"
        columns={useColumns()}
        filters={[useStatusFilter('credit-contract')]}
        search={search}
        onSearch={onSearch}
        queryKey={['credit-contracts', 'list']}
        load={loadContracts}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: `/credit-contracts/${row.id}` as never })}
      />
    </div>
  )
}

function useColumns(): Column<CreditContractRow>[] {
  const { t } = useTranslation('sales')
  const { t: tc } = useTranslation()
  return [
    { key: 'customer', title: t('customer'), fixed: true, width: 240, render: (row) => row.customerName },
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
      width: 110,
      render: (row) => <StatusTag of="credit-contract" status={row.status} />,
    },
    {
      key: 'limit',
      title: t('contract.limit'),
      sort: 'limitFen',
      align: 'right',
      width: 130,
      render: (row) => <MoneyText fen={row.limitFen} />,
    },
    {
      key: 'due',
      title: t('contract.due'),
      width: 150,
      render: (row) => (
        <>
          {row.creditDays
            ? t('contract.days', { count: row.creditDays })
            : t('contract.dayOf', { day: row.settlementDay })}{' '}
          {row.special && <Tag color="warning">{t('contract.special')}</Tag>}
        </>
      ),
    },
    {
      key: 'valid',
      title: t('contract.valid'),
      width: 190,
      render: (row) => `${date(row.validFrom)} – ${row.validUntil ? date(row.validUntil) : t('contract.open')}`,
    },
    { key: 'salesperson', title: t('contract.salesperson'), width: 90, render: (row) => row.salespersonName },
  ]
}
