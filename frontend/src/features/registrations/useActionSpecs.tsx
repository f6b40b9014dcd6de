import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import type { Registration } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import type { ActionSpec } from '@/ui/ActionButtons'
import { useReasonField } from '@/ui/useReasonField'

/** How each step of a registration looks; whether it is offered says `allowedActions`. */
export function useActionSpecs(registration: Registration, openForm: () => void): ActionSpec[] {
  const { t } = useTranslation('registrations')
  const { options } = useCodes()
  const reason = useReasonField()
  return [
    {
      action: 'establish',
      kind: 'primary',
      rule: 'S4-22',
      explain: t('establish.explain'),
      fields: [
        {
          name: 'channel',
          label: t('confirm.channel'),
          kind: 'select',
          options: options('channel', ENUMS.channel),
          required: true,
          initial: 'PHONE',
        },
        {
          name: 'confirmedWith',
          label: t('confirm.with'),
          required: true,
          maxLength: 40,
          initial: registration.contact.name,
        },
        { name: 'note', label: t('confirm.note'), kind: 'textarea', maxLength: 300 },
      ],
    },
    { action: 'request-verification', rule: 'S4-11', explain: t('requestVerification.explain'), fields: [reason] },
    {
      action: 'verify',
      kind: 'primary',
      rule: 'S4-11',
      explain: (
        <Flex vertical align="flex-start" gap={4}>
          {t('verify.explain')}
          <Button type="link" size="small" style={{ padding: 0 }} onClick={openForm}>
            {t('verify.edit')}
          </Button>
        </Flex>
      ),
      fields: [{ name: 'note', label: t('field.note'), kind: 'textarea', required: true, maxLength: 300 }],
    },
    { action: 'resubmit', kind: 'primary', rule: 'S4-21', go: openForm },
    { action: 'return', kind: 'danger', rule: 'S4-22', explain: t('return.explain'), fields: [reason] },
    { action: 'withdraw', kind: 'danger', explain: t('withdraw.explain'), fields: [reason] },
  ]
}
