import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LetterItem } from '@/api/types'
import { money } from '@/i18n/format'
import './collecting.css'

/** What a letter names: each receivable with its day, what was asked for and what of it is still owed. */
export function LetterItems({ items }: { items: LetterItem[] }) {
  const { t } = useTranslation('collecting')
  const { t: tc } = useTranslation()
  return (
    <section className="kg-panel kg-facts" aria-label={t('items')}>
      <h2>{t('items')}</h2>
      <table className="kg-letter-table">
        <thead>
          <tr>
            <th>{t('receivable')}</th>
            <th>{t('contract')}</th>
            <th>{t('dueOn')}</th>
            <th className="kg-right">{t('asked')}</th>
            <th className="kg-right">{t('stillOpen')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.receivableId}>
              <td>
                <Link to={`/receivables/${item.receivableId}` as never}>{item.number}</Link>
              </td>
              <td>{item.contractNumber ?? item.releaseNumber ?? tc('empty')}</td>
              <td>{item.dueOn}</td>
              <td className="kg-right">{money(item.fen)}</td>
              <td className="kg-right">{money(item.openFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
