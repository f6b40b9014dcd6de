import { useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Reception } from '@/api/types'
import type { ActionSpec } from '@/ui/ActionButtons'
import { CustomerSelect } from '@/ui/CustomerSelect'
import { useFieldRules } from '@/ui/useFieldRules'
import { useReasonField } from '@/ui/useReasonField'
import { StaffSelect } from './StaffSelect'

/** How each step of a reception looks; whether it is offered says `allowedActions`. */
export function useActionSpecs(reception: Reception): ActionSpec[] {
  const { t } = useTranslation('receptions')
  const reason = useReasonField()
  const rules = useFieldRules()
  const navigate = useNavigate()
  const registered = reception.known?.kind === 'REGISTRATION' ? reception.known : undefined
  return [
    { action: 'accept', kind: 'primary', rule: 'S2c-29', explain: t('accept.explain') },
    {
      action: 'register',
      kind: 'primary',
      rule: 'S2c-29',
      go: () => void navigate({ to: '/registrations/new', search: { reception: reception.id } } as never),
    },
    registered
      ? {
          action: 'connect',
          rule: 'S2c-29',
          explain: t('connect.toRegistration', { number: registered.number }),
          body: () => ({ registrationId: registered.id }),
        }
      : {
          action: 'connect',
          rule: 'S2c-29',
          explain: t('connect.explain'),
          initial: { customerId: reception.known?.id },
          form: (
            <Form.Item name="customerId" label={t('connect.customer')} rules={rules.chosen(t('connect.customer'))}>
              <CustomerSelect
                label={t('connect.customer')}
                known={reception.known ? { value: reception.known.id, label: reception.known.number } : undefined}
              />
            </Form.Item>
          ),
        },
    {
      action: 'correct',
      kind: 'danger',
      rule: 'S2c-28',
      explain: t('correct.explain'),
      form: (
        <Form.Item name="ownerId" label={t('correct.owner')} rules={rules.chosen(t('correct.owner'))}>
          <StaffSelect label={t('correct.owner')} />
        </Form.Item>
      ),
      fields: [reason],
    },
  ]
}
