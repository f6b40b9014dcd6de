import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'

/** 2026-11, FIRST, or the day the days count from, in words. */
export function usePeriod() {
  const { t } = useTranslation('duties')
  return ({ period, since }: { period: string; since: string }) => {
    if (period === 'FIRST') return t('period.FIRST')
    const month = /^(\d{4})-(\d{2})$/.exec(period)
    if (month) return t('period.month', { year: month[1], month: Number(month[2]) })
    return t('period.since', { day: date(since) })
  }
}
