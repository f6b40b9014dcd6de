import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Flex, Table } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { TradeRecord } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { ZONE } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { Figures } from '@/ui/Figures'
import { MoneyText } from '@/ui/MoneyText'
import { filledMonths, MonthBars } from '@/ui/MonthBars'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { latestTradesQuery, tradeSummaryQuery } from './queries'

const MONTHS = 24

/** 交易: what the customer bought in two years, month by month, and the latest records. */
export function TradeTab({ customerId, number }: { customerId: string; number: string }) {
  const { t } = useTranslation('customers')
  const now = dayjs().tz(ZONE)
  const from = now.subtract(MONTHS - 1, 'month').format('YYYY-MM')
  const summary = useQuery(tradeSummaryQuery(customerId, from, now.format('YYYY-MM')))
  if (summary.isError) return <ErrorState error={summary.error} onRetry={() => void summary.refetch()} />
  if (!summary.data) return <PageSkeleton />
  const { amountFen, costFen, records, months, to } = summary.data
  const margin = amountFen > 0 ? `${(((amountFen - costFen) / amountFen) * 100).toFixed(1)}%` : null
  return (
    <>
      <section className="kg-panel kg-facts" aria-label={t('trades.sales')}>
        <h2>
          {t('trades.sales')}
          <ArticleChip rule="S1-31" />
          <span style={{ flex: 1 }} />
          <Flex gap={12}>
            <Link to={'/trade-records' as never} search={{ customer: customerId } as never}>
              {t('trades.all')}
            </Link>
            <Can roles={['FINANCE', 'DATA_ADMIN']}>
              <Link to={'/trade-records/new' as never} search={{ customer: number } as never}>
                {t('trades.record')}
              </Link>
            </Can>
          </Flex>
        </h2>
        {months.length === 0 ? (
          <p className="kg-muted">{t('trades.none')}</p>
        ) : (
          <>
            <Figures
              figures={[
                { label: t('trades.amount'), value: <MoneyText fen={amountFen} /> },
                { label: t('trades.cost'), value: <MoneyText fen={costFen} /> },
                { label: t('trades.margin'), value: margin },
                { label: t('trades.count'), value: records },
              ]}
            />
            <MonthBars months={filledMonths(from, to, months)} label={t('trades.sales')} />
          </>
        )}
      </section>
      <Latest customerId={customerId} />
    </>
  )
}

function Latest({ customerId }: { customerId: string }) {
  const { t } = useTranslation('customers')
  const { code } = useCodes()
  const { data = [], isPending } = useQuery(latestTradesQuery(customerId))
  return (
    <section className="kg-panel kg-facts" aria-label={t('trades.latest')}>
      <h2>{t('trades.latest')}</h2>
      <Table<TradeRecord>
        size="small"
        rowKey="id"
        loading={isPending}
        dataSource={data}
        pagination={false}
        rowClassName={({ state }) => (state === 'VALID' ? '' : 'kg-log-spent')}
        columns={[
          { key: 'soldOn', title: t('trades.soldOn'), render: (_, row) => row.soldOn },
          {
            key: 'order',
            title: t('trades.order'),
            render: (_, row) => <span className="kg-number">{row.orderNumber}</span>,
          },
          { key: 'product', title: t('trades.product'), render: (_, row) => row.productName },
          {
            key: 'amount',
            title: t('trades.amount'),
            align: 'right',
            render: (_, row) => <MoneyText fen={row.amountFen} />,
          },
          {
            key: 'state',
            title: t('trades.state'),
            render: (_, row) => <span title={row.reversalReason ?? undefined}>{code('tradeState', row.state)}</span>,
          },
        ]}
      />
    </section>
  )
}
