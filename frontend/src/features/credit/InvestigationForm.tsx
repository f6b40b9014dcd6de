import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import { useCodes } from '@/i18n/codes'
import { CreateModal } from '@/ui/CreateModal'
import type { StartForm } from './AccountStart'

/** 申请资信调查. */
export function InvestigationForm({ send, onClose }: StartForm) {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const { options } = useCodes()
  return (
    <CreateModal
      title={t('investigation.new')}
      rule="S1-50"
      explain={t('investigation.explain')}
      fields={[
        {
          name: 'cause',
          label: t('cause'),
          kind: 'select',
          required: true,
          initial: 'BEFORE_CONTRACT',
          options: options('investigationCause', ENUMS.investigationCause),
        },
        { name: 'reason', label: tc('reason'), kind: 'textarea', required: true, maxLength: 300 },
      ]}
      send={send}
      onClose={onClose}
    />
  )
}
