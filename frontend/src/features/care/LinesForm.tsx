import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import type { CareLine, CareLineInput } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { tidy } from '@/i18n/format'
import './care.css'

export interface LinesValue {
  lines?: Partial<CareLineInput>[]
}

export const toLines = (values: LinesValue): CareLineInput[] =>
  (values.lines ?? []).map(({ id, kind, month, purpose, who }) => ({
    id: id ?? null,
    kind: kind ?? 'VISIT',
    month: month ?? 1,
    purpose: tidy(purpose ?? ''),
    who: tidy(who ?? ''),
  }))

export const fromLines = (lines: CareLine[]): Partial<CareLineInput>[] =>
  lines.map(({ id, kind, month, purpose, who }) => ({ id, kind, month, purpose, who }))

/** The lines of a plan as they are typed: kind, month, what for, who. */
export function LinesForm({ owner }: { owner?: string }) {
  const { t } = useTranslation('care')
  const { t: tc } = useTranslation()
  const { options } = useCodes()
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: index + 1,
    label: t('line.monthOf', { month: index + 1 }),
  }))
  const required = (label: string) => [{ required: true, whitespace: true, message: tc('required', { label }) }]
  return (
    <Form.List name="lines">
      {(fields, { add, remove }) => (
        <div className="kg-care-lines">
          {fields.map(({ key, name }) => (
            <div key={key} className="kg-care-line">
              <Form.Item name={[name, 'kind']} rules={[{ required: true }]}>
                <Select aria-label={t('line.kind')} options={options('careKind', ENUMS.careKind)} />
              </Form.Item>
              <Form.Item name={[name, 'month']} rules={[{ required: true }]}>
                <Select aria-label={t('line.month')} options={months} />
              </Form.Item>
              <Form.Item name={[name, 'purpose']} rules={required(t('line.purpose'))}>
                <Input aria-label={t('line.purpose')} placeholder={t('line.purpose')} maxLength={200} />
              </Form.Item>
              <Form.Item name={[name, 'who']} rules={required(t('line.who'))}>
                <Input aria-label={t('line.who')} placeholder={t('line.who')} maxLength={60} />
              </Form.Item>
              <Button aria-label={t('line.remove')} icon={<DeleteOutlined />} onClick={() => remove(name)} />
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({ kind: 'VISIT', month: 1, who: owner })}>
            {t('line.add')}
          </Button>
        </div>
      )}
    </Form.List>
  )
}
