import { useTranslation } from 'react-i18next'
import type { ClassificationRun } from '@/api/types'
import type { ActionSpec } from '@/ui/ActionButtons'
import { useReasonField } from '@/ui/useReasonField'

/** How each step of a classification looks; whether it is offered says `allowedActions`. */
export function useActionSpecs(run: ClassificationRun): ActionSpec[] {
  const { t } = useTranslation('classification')
  const reason = useReasonField()
  return [
    {
      action: 'approve',
      kind: 'primary',
      rule: 'S1-63',
      explain: t('approve.explain', { count: run.changes }),
      fields: [{ ...reason, required: false, label: t('approve.words'), hint: undefined }],
    },
    {
      action: 'reject',
      kind: 'danger',
      rule: 'S1-63',
      explain: t('reject.explain'),
      fields: [reason],
    },
    { action: 'withdraw', explain: t('withdraw.explain'), fields: [reason] },
  ]
}
