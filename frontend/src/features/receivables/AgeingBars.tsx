import { useTranslation } from 'react-i18next'
import type { ReceivableAgeing } from '@/api/types'
import { money } from '@/i18n/format'
import './receivables.css'

/** 账龄: one bar per bucket, from what is not due to what is overdue for longest. */
export function AgeingBars({ ageing }: { ageing: ReceivableAgeing }) {
  const { t } = useTranslation('receivables')
  const highest = Math.max(1, ...ageing.buckets.map(({ fen }) => fen))
  return (
    <ol className="kg-ageing" aria-label={t('ageing')}>
      {ageing.buckets.map(({ fromDays, toDays, fen }, place) => (
        <li key={fromDays}>
          <span>{bucket(t, fromDays, toDays)}</span>
          <span className="kg-ageing-track">
            <span style={{ width: `${(fen / highest) * 100}%` }} data-age={place} />
          </span>
          <span className="kg-number">{money(fen)}</span>
          <span className="kg-muted">{share(fen, ageing.openFen)}</span>
        </li>
      ))}
    </ol>
  )
}

const share = (fen: number, all: number) => (all === 0 ? '0%' : `${((fen / all) * 100).toFixed(1)}%`)

function bucket(t: ReturnType<typeof useTranslation<'receivables'>>['t'], from: number, to: number | null) {
  if (from === 0) return t('bucket.notDue')
  return to === null ? t('bucket.over', { from: from - 1 }) : t('bucket.days', { from, to })
}
