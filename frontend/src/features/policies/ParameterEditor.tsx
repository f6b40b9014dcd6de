import { Input, InputNumber, Select, TimePicker } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import { FILE_FIELDS } from '@/api/file'
import type { PolicyParameter } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import type { EditorValue } from './values'

interface Props {
  parameter: PolicyParameter
  id?: string
  value?: EditorValue
  onChange?: (value: EditorValue) => void
}

/** The right input for a kind of parameter: a number with its unit, money in yuan, a time of day, a choice. */
export function ParameterEditor({ parameter, id, value, onChange }: Props) {
  const { t } = useTranslation()
  const { code } = useCodes()
  switch (parameter.type) {
    case 'INTEGER':
      return (
        <InputNumber<number>
          id={id}
          value={value as number}
          precision={0}
          min={0}
          suffix={parameter.unit === 'NONE' ? undefined : code('unit', parameter.unit)}
          style={{ width: '100%' }}
          onChange={onChange}
        />
      )
    case 'MONEY':
      return (
        <InputNumber<number>
          id={id}
          value={value as number}
          precision={2}
          min={0}
          prefix="¥"
          style={{ width: '100%' }}
          onChange={onChange}
        />
      )
    case 'BOOLEAN':
      return (
        <Select<string>
          id={id}
          value={String(value)}
          options={[
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ]}
          onChange={(chosen) => onChange?.(chosen === 'true')}
        />
      )
    case 'TIME':
      return (
        <TimePicker
          id={id}
          value={value ? dayjs(`2000-01-01T${value}`) : null}
          format="HH:mm"
          minuteStep={5}
          needConfirm={false}
          style={{ width: '100%' }}
          onChange={(time) => onChange?.(time?.format('HH:mm'))}
        />
      )
    case 'LIST':
      return <ListEditor id={id} value={value as string[]} onChange={onChange} />
    default:
      return (
        <Input id={id} value={value as string} maxLength={4000} onChange={(event) => onChange?.(event.target.value)} />
      )
  }
}

interface ListProps {
  id?: string
  value: string[]
  onChange?: (value: string[]) => void
}

/** Fields of a customer's file and kinds of attachments are chosen by their words; other lists are typed. */
function ListEditor({ id, value, onChange }: ListProps) {
  const { code, has, options: optionsOf } = useCodes()
  const fields = value.some((each) => has('field', each))
  const kinds = value.some((each) => has('attachmentKind', each))
  const fieldOptions = () =>
    Object.entries(FILE_FIELDS).map(([section, keys]) => ({
      label: code('fileSection', section),
      options: keys.map((key) => ({ value: `${section}.${key}`, label: code('field', `${section}.${key}`) })),
    }))
  return fields || kinds ? (
    <Select<string[]>
      id={id}
      mode="multiple"
      value={value}
      options={fields ? fieldOptions() : optionsOf('attachmentKind', ENUMS.attachmentKind)}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={onChange}
    />
  ) : (
    <Select<string[]> id={id} mode="tags" value={value} onChange={onChange} />
  )
}
