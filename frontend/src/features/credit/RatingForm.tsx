import { useTranslation } from 'react-i18next'
import { CreateModal } from '@/ui/CreateModal'
import type { StartForm } from './AccountStart'

/** 提出信用评审: computed from the last report that still holds. */
export function RatingForm({ send, onClose }: StartForm) {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  return (
    <CreateModal
      title={t('credit-rating.new')}
      rule="S0-10"
      explain={t('credit-rating.explain')}
      fields={[{ name: 'note', label: tc('note'), kind: 'textarea', maxLength: 300 }]}
      send={send}
      onClose={onClose}
    />
  )
}
