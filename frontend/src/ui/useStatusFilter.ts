import { useTranslation } from 'react-i18next'
import { STATUSES } from '@/api/codes'
import { useCodes } from '@/i18n/codes'
import type { FilterSpec } from './tableSearch'

/** The filter by the state of a record, in the order of its life. */
export function useStatusFilter(of: keyof typeof STATUSES): FilterSpec {
  const { t } = useTranslation()
  const { code } = useCodes()
  return {
    key: 'status',
    label: t('status'),
    options: STATUSES[of].map((value) => ({ value, label: code('status', `${of}.${value}`) })),
  }
}
