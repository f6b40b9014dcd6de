import { useTranslation } from 'react-i18next'
import { money } from '@/i18n/format'
import './charts.css'

const TEN_THOUSAND = 10_000

interface Month {
  month: string
  amountFen: number
}

/** Sales month by month as bars; what was given back stands below the line. */
export function MonthBars({ months, label }: { months: Month[]; label: string }) {
  const { t } = useTranslation()
  const short = (fen: number) => {
    const yuan = Math.abs(fen) / 100
    if (yuan === 0) return ''
    const text = yuan >= TEN_THOUSAND ? t('tenThousand', { amount: (yuan / TEN_THOUSAND).toFixed(1) }) : yuan.toFixed(0)
    return fen < 0 ? `-${text}` : text
  }
  const highest = Math.max(1, ...months.map(({ amountFen }) => Math.abs(amountFen)))
  return (
    <ol className="kg-bars" aria-label={label}>
      {months.map(({ month, amountFen }) => (
        <li key={month} title={`${month}${t('labelSeparator')}${money(amountFen)}`}>
          <span className="kg-bar-amount">{short(amountFen)}</span>
          <span
            className="kg-bar"
            data-negative={amountFen < 0}
            style={{ height: `${Math.max(amountFen === 0 ? 0 : 2, (Math.abs(amountFen) / highest) * 96)}px` }}
          />
          <span className="kg-muted">{month.slice(2)}</span>
        </li>
      ))}
    </ol>
  )
}

/** All months of a period, those without sales included. */
export function filledMonths(from: string, to: string, months: Month[]): Month[] {
  const known = new Map(months.map((each) => [each.month, each.amountFen]))
  const filled: Month[] = []
  for (let at = index(from); at <= index(to); at++) {
    const month = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
    filled.push({ month, amountFen: known.get(month) ?? 0 })
  }
  return filled
}

const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
