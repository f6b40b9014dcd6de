import { useTranslation } from 'react-i18next'
import type { ThankYouEvent } from '@/api/types'
import type { ActionSpec } from '@/ui/ActionButtons'
import { useReasonField } from '@/ui/useReasonField'
import { Attendance, type Came, toWire } from './Attendance'

/** How each step of a thank-you event looks; whether it is offered says `allowedActions`. */
export function useActionSpecs(event: ThankYouEvent): ActionSpec[] {
  const { t } = useTranslation('appreciation')
  const reason = useReasonField()
  const missing = event.lists.filter((list) => !list.submitted).map((list) => list.departmentName)
  return [
    { action: 'open', kind: 'primary', rule: 'S2a-19', explain: t('open.explain', { count: event.lists.length }) },
    {
      action: 'close',
      kind: 'primary',
      rule: 'S2a-19',
      explain: missing.length > 0 ? t('close.missing', { departments: missing.join('、') }) : t('close.explain'),
    },
    {
      action: 'hold',
      kind: 'primary',
      rule: 'S2a-19',
      width: 860,
      explain: t('hold.explain'),
      form: <Attendance event={event} />,
      body: (values) => toWire(values as { came?: Came; summary?: string }),
    },
    {
      action: 'cancel',
      kind: 'danger',
      rule: 'S2a-19',
      explain: t('cancel.explain'),
      fields: [reason],
    },
  ]
}
