import { DatePicker, Flex, Form, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import { useCodes } from '@/i18n/codes'
import { BOOKS, type Book } from './books'

/** What an entry of a book is made of. */
export function EntryFields({ book }: { book: Book }) {
  const { t } = useTranslation('customers')
  const { day } = BOOKS[book]
  return (
    <>
      <Flex gap={12}>
        {book === 'correspondence' ? (
          <>
            <Choice name="channel" family="logChannel" label={t('log.channel')} />
            <Choice name="direction" family="direction" label={t('log.direction')} />
          </>
        ) : (
          <Choice name="side" family="side" label={t('log.side')} />
        )}
        <Day name={day} label={t(`log.${day}`)} />
      </Flex>
      <Text name="subject" label={t('log.subject')} max={100} />
      <Text name="content" label={t('log.content')} max={2000} lines />
      {book === 'correspondence' && <Text name="counterpart" label={t('log.counterpart')} max={60} optional />}
    </>
  )
}

function Choice({ name, family, label }: { name: string; family: 'logChannel' | 'direction' | 'side'; label: string }) {
  const { t } = useTranslation()
  const { options } = useCodes()
  return (
    <Form.Item
      name={name}
      label={label}
      style={{ flex: 1 }}
      rules={[{ required: true, message: t('requiredChoice', { label }) }]}
    >
      <Select options={options(family, ENUMS[family])} />
    </Form.Item>
  )
}

function Day({ name, label }: { name: string; label: string }) {
  const { t } = useTranslation()
  return (
    <Form.Item
      name={name}
      label={label}
      style={{ flex: 1 }}
      rules={[{ required: true, message: t('requiredChoice', { label }) }]}
    >
      <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
    </Form.Item>
  )
}

interface TextProps {
  name: string
  label: string
  max: number
  lines?: boolean
  optional?: boolean
}

export function Text({ name, label, max, lines, optional }: TextProps) {
  const { t } = useTranslation()
  const rules = optional ? [] : [{ required: true, whitespace: true, message: t('required', { label }) }]
  return (
    <Form.Item name={name} label={label} rules={rules}>
      {lines ? <Input.TextArea rows={3} maxLength={max} showCount /> : <Input maxLength={max} />}
    </Form.Item>
  )
}
