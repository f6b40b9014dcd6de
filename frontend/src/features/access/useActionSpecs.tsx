import { useTranslation } from 'react-i18next'
import type { ActionField, ActionSpec } from '@/ui/ActionButtons'
import { useReasonField } from '@/ui/useReasonField'

/** How each step of a request looks; whether it is offered says `allowedActions`. */
export function useActionSpecs(): ActionSpec[] {
  const { t } = useTranslation('access')
  const { t: tc } = useTranslation()
  const reason = useReasonField()
  const grounds: ActionField = { ...reason, label: t('decision') }
  const note: ActionField = { name: 'note', label: tc('note'), kind: 'textarea', maxLength: 300 }
  return [
    { action: 'consent', kind: 'primary', rule: 'S2d-41', explain: t('consent.explain'), body: () => ({}) },
    { action: 'review', kind: 'primary', rule: 'S2c-38', explain: t('review.explain'), fields: [note] },
    { action: 'approve', kind: 'primary', explain: t('approve.explain'), fields: [grounds] },
    { action: 'register', kind: 'primary', rule: 'S2c-38', explain: t('register.explain'), fields: [note] },
    { action: 'return', kind: 'primary', rule: 'S2d-42', explain: t('return.explain'), fields: [note] },
    {
      action: 'report-loss',
      kind: 'danger',
      rule: 'S2d-43',
      explain: t('reportLoss.explain'),
      fields: [
        {
          name: 'damagedOnly',
          label: t('loss'),
          kind: 'select',
          required: true,
          options: [
            { value: 'false', label: t('loss.lost') },
            { value: 'true', label: t('loss.damaged') },
          ],
        },
        reason,
      ],
      body: (values) => ({ damagedOnly: values.damagedOnly === 'true', reason: String(values.reason).trim() }),
    },
    { action: 'reject', kind: 'danger', fields: [reason] },
    { action: 'revoke', kind: 'danger', explain: t('revoke.explain'), fields: [reason] },
    { action: 'lift-bar', kind: 'primary', explain: t('liftBar.explain'), fields: [reason] },
    { action: 'withdraw', kind: 'danger', fields: [reason] },
  ]
}
