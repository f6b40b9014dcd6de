import { PlusOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import type { Payment } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from '@/ui/ArticleChip'
import { MoneyText } from '@/ui/MoneyText'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { useStatusFilter } from '@/ui/useStatusFilter'
import { loadPayments } from './queries'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 回款: what came in, and what of it is for nothing yet; only finance takes money (S2e-42). */
export function PaymentList({ search, onSearch }: Props) {
  const { t } = useTranslation('receivables')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const navigate = useNavigate()
  const choices = (name: 'paymentKind', values: readonly string[]) =>
    values.map((value) => ({ value, label: code(name, value) }))
  return (
    <div className="kg-page">
      <PageHead
        title={t('payments')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('payments.hint')}
            <ArticleChip rule="S2e-42" />
          </Flex>
        }
        actions={
          <Can roles={['FINANCE']}>
            <Button onClick={() => void navigate({ to: '/payments/batch' as never })}>{t('batch.open')}</Button>
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => void navigate({ to: '/payments/new' as never })}
            >
              {t('payment.new')}
            </Button>
          </Can>
        }
      />
      <SearchTable<Payment>
        id="payments"
        columns={useColumns()}
        filters={[
          useStatusFilter('payment'),
          { key: 'kind', label: t('kind'), options: choices('paymentKind', ENUMS.paymentKind) },
          {
            key: 'free',
            label: t('free'),
            options: [
              { value: 'true', label: tc('yes') },
              { value: 'false', label: tc('no') },
            ],
          },
        ]}
        search={search}
        onSearch={onSearch}
        queryKey={['payments', 'list']}
        load={loadPayments}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: `/payments/${row.id}` as never })}
      />
    </div>
  )
}

function useColumns(): Column<Payment>[] {
  const { t } = useTranslation('receivables')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    {
      key: 'receivedOn',
      title: t('receivedOn'),
      sort: 'receivedOn',
      fixed: true,
      width: 110,
      render: (row) => row.receivedOn,
    },
    {
      key: 'number',
      title: tc('number'),
      width: 140,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    { key: 'customer', title: t('customer'), width: 220, render: (row) => row.customerName },
    { key: 'status', title: tc('status'), width: 90, render: (row) => <StatusTag of="payment" status={row.status} /> },
    { key: 'method', title: t('method'), width: 100, render: (row) => code('paymentMethod', row.method) },
    {
      key: 'amount',
      title: t('received'),
      sort: 'amountFen',
      align: 'right',
      width: 120,
      render: (row) => <MoneyText fen={row.amountFen} />,
    },
    {
      key: 'allocated',
      title: t('allocated'),
      align: 'right',
      width: 120,
      render: (row) => <MoneyText fen={row.allocatedFen} />,
    },
    { key: 'free', title: t('freeFen'), align: 'right', width: 120, render: (row) => <MoneyText fen={row.freeFen} /> },
    { key: 'reference', title: t('reference'), width: 150, render: (row) => row.reference ?? tc('empty') },
    { key: 'recordedBy', title: t('recordedBy'), width: 90, hidden: true, render: (row) => row.recordedByName },
    { key: 'kind', title: t('kind'), width: 80, hidden: true, render: (row) => code('paymentKind', row.kind) },
    { key: 'source', title: t('sourceSystem'), width: 100, hidden: true, render: (row) => row.source },
  ]
}
