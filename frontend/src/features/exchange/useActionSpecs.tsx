import { useTranslation } from 'react-i18next'
import type { Import } from '@/api/types'
import type { ActionSpec } from '@/ui/ActionButtons'
import { useReasonField } from '@/ui/useReasonField'

/** How each step of an import looks; whether it is offered says `allowedActions`. */
export function useImportSpecs({ counts }: Import): ActionSpec[] {
  const { t } = useTranslation('exchange')
  const { t: tc } = useTranslation()
  const fields = [useReasonField()]
  const rows = counts.added + counts.changed
  return [
    { action: 'submit', kind: 'primary', rule: 'S4-24', explain: t('submit.explain', { rows, faulty: counts.faulty }) },
    {
      action: 'approve',
      kind: 'primary',
      rule: 'S4-25',
      explain: t('approve.explain', { rows }),
      fields: [{ name: 'note', label: tc('note'), kind: 'textarea', maxLength: 300 }],
    },
    { action: 'reject', kind: 'danger', rule: 'S4-25', fields },
    { action: 'execute', kind: 'primary', rule: 'S4-26', explain: t('execute.explain', { rows }) },
    { action: 'stop', kind: 'danger', rule: 'S4-26', explain: t('stop.explain'), fields },
    { action: 'undo', kind: 'danger', rule: 'S4-26', explain: t('undo.explain'), fields },
    { action: 'cancel', rule: 'S4-24', fields },
  ]
}

/** The same of an export. */
export function useExportSpecs(): ActionSpec[] {
  const { t } = useTranslation('exchange')
  const { t: tc } = useTranslation()
  const fields = [useReasonField()]
  return [
    {
      action: 'approve',
      kind: 'primary',
      rule: 'S2c-37',
      explain: t('permit.explain'),
      fields: [{ name: 'note', label: tc('note'), kind: 'textarea', maxLength: 300 }],
    },
    { action: 'reject', kind: 'danger', rule: 'S2c-37', fields },
    { action: 'cancel', rule: 'S1-10', explain: t('export.cancel.explain') },
  ]
}
