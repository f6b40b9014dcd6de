import { useTranslation } from 'react-i18next'
import { dateTime } from '@/i18n/format'
import type { ActionSpec } from '@/ui/ActionButtons'

/** What is proposed by one and decided by another looks the same everywhere; whether it is offered says `allowedActions`. */
export function useDecisionActions(of: 'credit-rating' | 'limit-change'): ActionSpec[] {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const reason = {
    name: 'reason',
    label: tc('reason'),
    kind: 'textarea' as const,
    maxLength: 300,
    hint: tc('reasonPlaceholder'),
  }
  return [
    {
      action: 'approve',
      kind: 'primary',
      rule: 'S1-63',
      explain: t(`${of}.approve`),
      fields: [{ ...reason, label: t('decision.words'), hint: undefined }],
    },
    { action: 'reject', kind: 'danger', rule: 'S1-63', fields: [{ ...reason, required: true }] },
    { action: 'withdraw', fields: [{ ...reason, required: true }] },
  ]
}

export const signed = (name: string | null, at: string | null) => (name ? `${name}　${dateTime(at)}` : null)
