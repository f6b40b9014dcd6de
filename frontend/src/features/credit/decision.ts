import { useTranslation } from 'react-i18next'
import { dateTime } from '@/i18n/format'
import type { ActionSpec } from '@/ui/ActionButtons'
import { useReasonField } from '@/ui/useReasonField'

/** What is proposed by one and decided by another looks the same everywhere; whether it is offered says `allowedActions`. */
export function useDecisionActions(of: 'credit-rating' | 'limit-change'): ActionSpec[] {
  const { t } = useTranslation('assessment')
  const reason = useReasonField()
  return [
    {
      action: 'approve',
      kind: 'primary',
      rule: 'S1-63',
      explain: t(`${of}.approve`),
      fields: [{ ...reason, required: false, label: t('decision.words'), hint: undefined }],
    },
    { action: 'reject', kind: 'danger', rule: 'S1-63', fields: [reason] },
    { action: 'withdraw', fields: [reason] },
  ]
}

export const signed = (name: string | null, at: string | null) => (name ? `${name}　${dateTime(at)}` : null)
