import { InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Receivable } from '@/api/types'
import { money } from '@/i18n/format'
import './receivables.css'

/** Fen by receivable. */
export type Shares = Record<string, number>

interface Props {
  receivables: Receivable[]
  value?: Shares
  onChange?: (shares: Shares) => void
}

/** 核销: how much of the money is for which receivable, beside what each one still is. */
export function SharesField({ receivables, value = {}, onChange }: Props) {
  const { t } = useTranslation('receivables')
  const sum = Object.values(value).reduce((all, fen) => all + fen, 0)
  const set = (id: string, yuan: number | null) => {
    const { [id]: _, ...others } = value
    onChange?.(yuan ? { ...others, [id]: Math.round(yuan * 100) } : others)
  }
  if (receivables.length === 0) return <p className="kg-muted">{t('shares.none')}</p>
  return (
    <table className="kg-money-table">
      <thead>
        <tr>
          <th>{t('receivable')}</th>
          <th>{t('dueOn')}</th>
          <th className="kg-right">{t('openFen')}</th>
          <th>{t('discountOffer')}</th>
          <th className="kg-right">{t('shares.now')}</th>
        </tr>
      </thead>
      <tbody>
        {receivables.map((row) => (
          <tr key={row.id}>
            <td className="kg-number">{row.number}</td>
            <td className={row.overdueDays > 0 ? 'kg-late' : ''}>{row.dueOn}</td>
            <td className="kg-right">{money(row.openFen)}</td>
            <td className="kg-muted">
              {row.discountUntil &&
                row.discountedFen === 0 &&
                `${money(row.discountFen)} ${t('discountUntil', { day: row.discountUntil })}`}
            </td>
            <td className="kg-right">
              <InputNumber
                aria-label={t('shares.of', { number: row.number })}
                min={0}
                max={row.openFen / 100}
                precision={2}
                controls={false}
                value={value[row.id] === undefined ? null : (value[row.id] ?? 0) / 100}
                onChange={(yuan) => set(row.id, yuan)}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={4}>{t('shares.sum')}</td>
          <td className="kg-right">
            <b>{money(sum)}</b>
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

export const asAllocations = (shares: Shares = {}) =>
  Object.entries(shares).map(([receivableId, fen]) => ({ receivableId, fen }))
