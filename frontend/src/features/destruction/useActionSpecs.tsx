import { useTranslation } from 'react-i18next'
import type { DestructionList } from '@/api/types'
import type { ActionField, ActionSpec } from '@/ui/ActionButtons'
import { useReasonField } from '@/ui/useReasonField'

/** How each step of a destruction looks; whether it is offered says `allowedActions`. */
export function useActionSpecs(list: DestructionList): ActionSpec[] {
  const { t } = useTranslation('destruction')
  const { t: tc } = useTranslation()
  const reason = useReasonField()
  const note: ActionField = { name: 'note', label: tc('note'), kind: 'textarea', maxLength: 300 }
  return [
    { action: 'submit', kind: 'primary', rule: 'S2c-39', explain: t('submit.explain') },
    { action: 'review', kind: 'primary', rule: 'S2c-39', explain: t('review.explain'), fields: [note] },
    { action: 'approve', kind: 'primary', rule: 'S2c-39', explain: t('approve.explain'), fields: [note] },
    {
      action: 'sign',
      kind: 'primary',
      rule: 'S4-18',
      explain: t('sign.explain', { number: list.number, count: list.files.length }),
    },
    {
      action: 'execute',
      kind: 'danger',
      rule: 'S4-18',
      explain: t('execute.explain', { count: list.files.length }),
      fields: [
        { name: 'confirmation', label: t('execute.confirmation'), required: true, maxLength: 20, hint: list.number },
      ],
    },
    { action: 'reject', kind: 'danger', rule: 'S2c-39', fields: [reason] },
    { action: 'withdraw', fields: [reason] },
  ]
}
