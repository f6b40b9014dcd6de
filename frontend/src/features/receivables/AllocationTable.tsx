import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PaymentAllocation } from '@/api/types'
import { money } from '@/i18n/format'
import './receivables.css'

/** 核销明细: which payment is for which receivable, from either side. */
export function AllocationTable({ lines, of }: { lines: PaymentAllocation[]; of: 'receivable' | 'payment' }) {
  const { t } = useTranslation('receivables')
  const { t: tc } = useTranslation()
  return (
    <section className="kg-panel kg-facts" aria-label={t('allocations')}>
      <h2>{t('allocations')}</h2>
      {lines.length === 0 ? (
        <p className="kg-muted">{t('allocations.none')}</p>
      ) : (
        <table className="kg-money-table">
          <thead>
            <tr>
              <th>{of === 'receivable' ? t('payment') : t('receivable')}</th>
              <th>{of === 'receivable' ? t('receivedOn') : t('dueOn')}</th>
              <th className="kg-right">{t('allocated')}</th>
              <th className="kg-right">{t('discount')}</th>
              <th>{tc('status')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.paymentId}${line.receivableId}${line.allocatedAt}`}>
                <td>
                  {of === 'receivable' ? (
                    <Link to={`/payments/${line.paymentId}` as never}>{line.paymentNumber}</Link>
                  ) : (
                    <Link to={`/receivables/${line.receivableId}` as never}>{line.receivableNumber}</Link>
                  )}
                </td>
                <td>{of === 'receivable' ? line.receivedOn : line.dueOn}</td>
                <td className="kg-right">{money(line.fen)}</td>
                <td className="kg-right">{line.discountFen ? money(line.discountFen) : tc('empty')}</td>
                <td>{line.takenBackOn ? t('takenBack', { day: line.takenBackOn }) : t('valid')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
