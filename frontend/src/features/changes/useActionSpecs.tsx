import { useTranslation } from 'react-i18next'
import type { ActionField, ActionSpec } from '@/ui/ActionButtons'
import { useReasonField } from '@/ui/useReasonField'

/** How each step of a change request looks; whether it is offered says `allowedActions`. */
export function useActionSpecs(): ActionSpec[] {
  const { t } = useTranslation('changes')
  const { t: tc } = useTranslation()
  const reason = useReasonField()
  const note: ActionField = { name: 'note', label: t('opinion'), kind: 'textarea', maxLength: 300 }
  return [
    { action: 'approve', kind: 'primary', rule: 'S4-25', explain: t('approve.explain'), fields: [note] },
    {
      action: 'execute',
      kind: 'primary',
      rule: 'S4-26',
      explain: t('execute.explain'),
      fields: [{ ...note, label: tc('note') }],
    },
    { action: 'rebase', kind: 'primary', rule: 'S4-24', explain: t('rebase.explain') },
    { action: 'reject', kind: 'danger', rule: 'S4-25', explain: t('reject.explain'), fields: [reason] },
    { action: 'send-back', kind: 'danger', rule: 'S4-26', explain: t('sendBack.explain'), fields: [reason] },
    { action: 'withdraw', kind: 'danger', rule: 'S4-24', explain: t('withdraw.explain'), fields: [reason] },
  ]
}
