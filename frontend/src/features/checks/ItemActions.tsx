import { useQuery } from '@tanstack/react-query'
import { DatePicker, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { fieldsQuery } from '@/api/file'
import type { ArchiveCheckItem } from '@/api/types'
import { ActionButtons, type ActionSpec } from '@/ui/ActionButtons'
import { useFileWords } from '@/ui/useFileWords'
import { ITEMS } from './queries'

/** The steps of one file in a sample; which are offered says `allowedActions`. */
export function ItemActions({ item }: { item: ArchiveCheckItem }) {
  return (
    <ActionButtons
      base={ITEMS}
      of="archive-check-item"
      record={item}
      specs={useSpecs()}
      refresh={[['archive-checks'], ['tasks'], ['notices'], ['audit']]}
    />
  )
}

function useSpecs(): ActionSpec[] {
  const { t } = useTranslation('checks')
  const { t: tc } = useTranslation()
  return [
    { action: 'pass', rule: 'S4-29', explain: t('pass.explain') },
    {
      action: 'find',
      kind: 'danger',
      rule: 'S4-29',
      explain: t('find.explain'),
      form: <FindingForm />,
      body: dated,
      width: 520,
    },
    {
      action: 'answer',
      kind: 'primary',
      rule: 'S4-29',
      explain: t('answer.explain'),
      fields: [
        { name: 'changeRequest', label: t('changeRequest'), maxLength: 20, hint: t('changeRequest.hint') },
        { name: 'answer', label: t('answer'), kind: 'textarea', maxLength: 500 },
      ],
    },
    { action: 'confirm', kind: 'primary', rule: 'S4-29', explain: t('confirm.explain') },
    {
      action: 'return',
      kind: 'danger',
      rule: 'S4-29',
      explain: t('return.explain'),
      form: (
        <>
          <Form.Item
            name="reason"
            label={tc('reason')}
            rules={[{ required: true, whitespace: true, message: tc('required', { label: tc('reason') }) }]}
          >
            <Input.TextArea rows={3} maxLength={300} showCount />
          </Form.Item>
          <DueField />
        </>
      ),
      body: dated,
    },
  ]
}

/** A field of the file or words; until when, if the policy's deadline does not fit. */
function FindingForm() {
  const { t } = useTranslation('checks')
  const words = useFileWords()
  const { data: fields = [] } = useQuery(fieldsQuery)
  return (
    <>
      <Form.Item name="field" label={t('field')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('noField')}
          options={fields.map(({ section, field }) => ({
            value: `${section}.${field}`,
            label: words.path(`${section}.${field}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="finding" label={t('finding')}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <DueField />
    </>
  )
}

function DueField() {
  const { t } = useTranslation('checks')
  return (
    <Form.Item name="dueAt" label={t('due')} extra={t('due.hint')}>
      <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
    </Form.Item>
  )
}

function dated({ dueAt, ...values }: Record<string, unknown>) {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && String(value).trim() !== '')
  const at = dueAt as { toISOString: () => string } | null | undefined
  return { ...Object.fromEntries(filled), ...(at ? { dueAt: at.toISOString() } : {}) }
}
