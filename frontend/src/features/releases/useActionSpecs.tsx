import { Form, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import type { Release } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import type { ActionSpec } from '@/ui/ActionButtons'

/** How each step of a release looks; whether it is offered says `allowedActions`. */
export function useActionSpecs(release: Release): ActionSpec[] {
  const { t } = useTranslation('sales')
  const { t: tc } = useTranslation()
  const { options } = useCodes()
  const words = (name: string, label: string) => ({
    name,
    label,
    kind: 'textarea' as const,
    required: true,
    maxLength: 300,
  })
  const reason = words('reason', tc('reason'))
  return [
    {
      action: 'call-back',
      rule: 'S3-06',
      explain: t('release.call.explain', { name: release.represented ?? '' }),
      fields: [
        {
          name: 'result',
          label: t('release.callResult'),
          kind: 'select',
          options: options('callResult', ENUMS.callResult),
          required: true,
        },
        { name: 'note', label: t('release.callNote'), kind: 'textarea', maxLength: 300 },
      ],
    },
    { action: 'issue', kind: 'primary', rule: 'S3-02', explain: t('release.issue.explain') },
    {
      action: 'approve-exception',
      kind: 'primary',
      rule: 'S3-15',
      explain: t('release.exception.explain'),
      fields: [
        words('reason', t('release.exceptionReason')),
        words('conditions', t('release.exceptionConditions')),
        { name: 'days', label: t('release.exceptionDays'), required: true, initial: '7' },
      ],
      body: ({ days, ...rest }) => ({ ...rest, days: Number(days) }),
    },
    { action: 'reject-exception', kind: 'danger', rule: 'S3-15', fields: [reason] },
    {
      action: 'amend',
      rule: 'S3-05',
      explain: t('release.amend.explain'),
      form: <Quantities release={release} />,
      initial: { quantities: release.lines.map((line) => line.quantity) },
      fields: [reason],
      body: (values) => ({ quantities: values.quantities, reason: values.reason }),
    },
    { action: 'cancel', kind: 'danger', explain: t('release.cancel.explain'), fields: [reason] },
  ]
}

function Quantities({ release }: { release: Release }) {
  return release.lines.map((line, place) => (
    <Form.Item
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
      key={place}
      name={['quantities', place]}
      label={line.productName}
      rules={[{ required: true }]}
    >
      <InputNumber style={{ width: '100%' }} min={0.001} precision={3} controls={false} />
    </Form.Item>
  ))
}
