import { useTranslation } from 'react-i18next'
import type { StaffWithPassword } from '@/api/types'
import { SecretModal } from '@/ui/SecretModal'

export function PasswordOnce({ staff, onClose }: { staff: StaffWithPassword; onClose: () => void }) {
  const { t } = useTranslation('org')
  return (
    <SecretModal
      title={t('password.title', { name: staff.name })}
      warning={t('password.once')}
      lines={[
        { label: t('username'), value: staff.username },
        { label: t('password.temporary'), value: staff.temporaryPassword ?? '' },
      ]}
      onClose={onClose}
    />
  )
}
