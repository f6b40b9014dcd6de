import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { placeName, regionsQuery } from '@/api/regions'
import type { Release } from '@/api/types'
import { MoneyText } from '@/ui/MoneyText'
import './releases.css'

/** The goods of a slip, on the screen and on paper. */
export function LineTable({ release }: { release: Release }) {
  const { t } = useTranslation('sales')
  const { data: regions = [] } = useQuery(regionsQuery)
  const place = (code: string) => (code === '000000' ? t('country') : placeName(regions, code.replace(/(00)+$/, '')))
  const out = release.dispatch !== null
  return (
    <section className="kg-panel kg-facts" aria-label={t('release.goods')}>
      <h2>{t('release.goods')}</h2>
      <table className="kg-lines">
        <thead>
          <tr className="kg-muted">
            <th>{t('product')}</th>
            <th>{t('region')}</th>
            <th>{t('packing')}</th>
            <th>{t('transport')}</th>
            <th className="kg-amount">{t('quantity')}</th>
            {out && <th className="kg-amount">{t('release.out')}</th>}
            <th className="kg-amount">{t('price')}</th>
            <th className="kg-amount">{t('listPrice')}</th>
            <th>{t('approval.one')}</th>
            <th className="kg-amount">{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          {release.lines.map((line, place_) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
            <tr key={place_}>
              <td>
                {line.productName} <span className="kg-muted">{line.productCode}</span>
              </td>
              <td>{place(line.regionCode)}</td>
              <td>{line.packing}</td>
              <td>{line.transport}</td>
              <td className="kg-amount">{line.quantity}</td>
              {out && <td className="kg-amount">{line.shippedQuantity}</td>}
              <td className="kg-amount">
                <MoneyText fen={line.unitPriceFen} />
              </td>
              <td className="kg-amount">{line.listPriceFen !== null && <MoneyText fen={line.listPriceFen} />}</td>
              <td>{line.approvalNumber}</td>
              <td className="kg-amount">
                <MoneyText fen={line.amountFen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
