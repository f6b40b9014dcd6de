import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { money } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { reconciliationQuery, salespeopleQuery } from './queries'

/** 货款回笼: what each salesperson's customers got, paid and owe this month (S2d-09). */
export function Salespeople() {
  const { t } = useTranslation('receivables')
  const figures = useQuery(salespeopleQuery)
  if (figures.isError) return <ErrorState error={figures.error} onRetry={() => void figures.refetch()} />
  if (!figures.data) return <PageSkeleton />
  return (
    <section className="kg-panel kg-facts">
      <Flex gap={8} align="center" className="kg-muted" style={{ marginBottom: 8 }}>
        {t('salespeople.hint')}
        <ArticleChip rule="S2d-09" />
        <ArticleChip rule="S1-56" />
      </Flex>
      <table className="kg-money-table">
        <thead>
          <tr>
            <th>{t('salesperson')}</th>
            <th className="kg-right">{t('billed')}</th>
            <th className="kg-right">{t('collected')}</th>
            <th className="kg-right">{t('openFen')}</th>
            <th className="kg-right">{t('overdueFen')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.data.map((each) => (
            <tr key={each.salespersonId}>
              <td>{each.salespersonName}</td>
              <td className="kg-right">{money(each.billedFen)}</td>
              <td className="kg-right">{money(each.collectedFen)}</td>
              <td className="kg-right">{money(each.openFen)}</td>
              <td className="kg-right">{money(each.overdueFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** 往来核对: the exposure's book beside the receivables; a difference is a mistake of ours. */
export function Reconciliation() {
  const { t } = useTranslation('receivables')
  const pairs = useQuery(reconciliationQuery)
  if (pairs.isError) return <ErrorState error={pairs.error} onRetry={() => void pairs.refetch()} />
  if (!pairs.data) return <PageSkeleton />
  return (
    <section className="kg-panel kg-facts">
      <Flex gap={8} align="center" className="kg-muted" style={{ marginBottom: 8 }}>
        {t('reconciliation.hint')}
        <ArticleChip rule="S2d-03" />
      </Flex>
      <table className="kg-money-table">
        <thead>
          <tr>
            <th>{t('customer')}</th>
            <th className="kg-right">{t('shipped')}</th>
            <th className="kg-right">{t('billedAll')}</th>
            <th className="kg-right">{t('owed')}</th>
            <th className="kg-right">{t('openFen')}</th>
            <th className="kg-right">{t('difference')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.data.map((each) => (
            <tr key={each.accountId}>
              <td>
                <Link to={`/credit-accounts/${each.accountId}` as never}>{each.customerName}</Link>
              </td>
              <td className="kg-right">{money(each.shippedFen)}</td>
              <td className="kg-right">{money(each.billedFen)}</td>
              <td className="kg-right">{money(each.owedFen)}</td>
              <td className="kg-right">{money(each.openFen)}</td>
              <td className="kg-right">
                {each.differenceFen === 0 ? t('agrees') : <b className="kg-late">{money(each.differenceFen)}</b>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
