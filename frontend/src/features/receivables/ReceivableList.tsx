import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Flex, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import { asProblem } from '@/api/problem'
import type { Receivable } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { money } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { Figures } from '@/ui/Figures'
import { MoneyText } from '@/ui/MoneyText'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { AgeingBars } from './AgeingBars'
import { Reconciliation, Salespeople } from './Ledgers'
import { ageingQuery, loadReceivables } from './queries'
import './receivables.css'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 应收账款: how old the debts are on top, what is open below; the ledgers of the office beside it (S1-59, S2d-03). */
export function ReceivableList({ search, onSearch }: Props) {
  const { t } = useTranslation('receivables')
  const { t: tc } = useTranslation()
  const navigate = useNavigate()
  const { view = 'open', ...rest } = search
  return (
    <div className="kg-page">
      <PageHead
        title={t('title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('hint')}
            <ArticleChip rule="S1-59" />
          </Flex>
        }
        actions={
          <Can roles={['FINANCE']}>
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => void navigate({ to: '/receivables/new' as never })}
            >
              {t('opening.new')}
            </Button>
          </Can>
        }
      />
      <Ageing />
      <Tabs
        size="small"
        activeKey={view}
        onChange={(tab) => onSearch({ view: tab })}
        items={[
          { key: 'open', label: t('tab.open') },
          { key: 'overdue', label: t('tab.overdue') },
          { key: 'all', label: tc('all') },
          { key: 'salespeople', label: t('tab.salespeople') },
          { key: 'reconciliation', label: t('tab.reconciliation') },
        ]}
      />
      {view === 'salespeople' ? (
        <Salespeople />
      ) : view === 'reconciliation' ? (
        <Reconciliation />
      ) : (
        <List search={rest} view={view} onSearch={(next) => onSearch({ view, ...next })} />
      )}
    </div>
  )
}

/** Those who may not see everybody's debts see the list alone. */
function Ageing() {
  const { t } = useTranslation('receivables')
  const ageing = useQuery({ ...ageingQuery, retry: false })
  if (ageing.isError && asProblem(ageing.error).forbidden) return null
  if (!ageing.data) return null
  const { openFen, overdueFen, customers } = ageing.data
  return (
    <div className="kg-money-head">
      <section className="kg-panel kg-facts">
        <h2>
          {t('ageing')}
          <ArticleChip rule="S1-59" />
        </h2>
        <AgeingBars ageing={ageing.data} />
      </section>
      <section className="kg-panel kg-facts" aria-label={t('debtors')}>
        <h2>{t('debtors')}</h2>
        <Figures
          figures={[
            { label: t('openFen'), value: money(openFen) },
            { label: t('overdueFen'), value: money(overdueFen) },
          ]}
        />
        <table className="kg-money-table">
          <tbody>
            {customers.slice(0, 5).map((each) => (
              <tr key={each.accountId}>
                <td>
                  <Link to={`/credit-accounts/${each.accountId}` as never}>{each.customerName}</Link>
                </td>
                <td className="kg-right">{money(each.overdueFen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function List({ search, view, onSearch }: Props & { view: string }) {
  const { t } = useTranslation('receivables')
  const { code } = useCodes()
  const navigate = useNavigate()
  const fixed = view === 'overdue' ? { overdue: 'true' } : view === 'open' ? { open: 'true' } : {}
  return (
    <SearchTable<Receivable>
      id="receivables"
      columns={useColumns()}
      filters={[
        {
          key: 'debtClass',
          label: t('debtClass'),
          options: ENUMS.debtClass.map((value) => ({ value, label: code('debtClass', value) })),
        },
      ]}
      search={search}
      onSearch={onSearch}
      queryKey={['receivables', 'list', view]}
      load={(query, signal) => loadReceivables({ ...query, ...fixed }, signal)}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate({ to: `/receivables/${row.id}` as never })}
    />
  )
}

function useColumns(): Column<Receivable>[] {
  const { t } = useTranslation('receivables')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    { key: 'customer', title: t('customer'), fixed: true, width: 220, render: (row) => row.customerName },
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
      width: 90,
      render: (row) => <StatusTag of="receivable" status={row.status} />,
    },
    { key: 'dueOn', title: t('dueOn'), sort: 'dueOn', width: 110, render: (row) => row.dueOn },
    {
      key: 'late',
      title: t('late'),
      align: 'right',
      width: 90,
      render: (row) =>
        row.overdueDays > 0 ? (
          <b className="kg-late">{t('lateDays', { count: row.overdueDays })}</b>
        ) : (
          <span className="kg-muted">{tc('empty')}</span>
        ),
    },
    {
      key: 'amount',
      title: t('amount'),
      align: 'right',
      width: 120,
      render: (row) => <MoneyText fen={row.amountFen} />,
    },
    {
      key: 'open',
      title: t('openFen'),
      sort: 'openFen',
      align: 'right',
      width: 120,
      render: (row) => <MoneyText fen={row.openFen} />,
    },
    { key: 'salesperson', title: t('salesperson'), width: 90, render: (row) => row.salespersonName },
    {
      key: 'source',
      title: t('source'),
      width: 140,
      render: (row) => row.releaseNumber ?? row.contractNumber ?? code('receivableOrigin', row.origin),
    },
    { key: 'debtClass', title: t('debtClass'), width: 80, render: (row) => code('debtClass', row.debtClass) },
    { key: 'shippedOn', title: t('shippedOn'), width: 110, hidden: true, render: (row) => row.shippedOn },
    {
      key: 'disputed',
      title: t('disputed'),
      align: 'right',
      width: 110,
      hidden: true,
      render: (row) => <MoneyText fen={row.disputedFen} />,
    },
  ]
}
