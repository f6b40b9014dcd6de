import { useTranslation } from 'react-i18next'
import type { ActionField } from './ActionButtons'

/** Why a step is taken, as most steps that refuse or undo something ask for it. */
export function useReasonField(): ActionField {
  const { t } = useTranslation()
  return {
    name: 'reason',
    label: t('reason'),
    kind: 'textarea',
    required: true,
    maxLength: 300,
    hint: t('reasonPlaceholder'),
  }
}
