import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ClockChip } from '@/ui/ClockChip'
import { StatusTag } from '@/ui/StatusTag'
import { filingQuery } from './queries'

/** Whether the customer is on file with the market promotion department, and what is left of the deadline (S2a-07). */
export function FilingChip({ customerId }: { customerId: string }) {
  const { t } = useTranslation('customers')
  const { data: filing } = useQuery(filingQuery(customerId))
  if (!filing) return null
  const runs = filing.status === 'DUE' || filing.status === 'RETURNED'
  return (
    <Link to={`/filings/${filing.id}` as never} className="kg-filing-chip" title={filing.number}>
      <span className="kg-muted">{t('filing')}</span>
      <StatusTag of="filing" status={filing.status} />
      {runs && <ClockChip dueAt={filing.dueAt} />}
    </Link>
  )
}
