import { useQuery } from '@tanstack/react-query'
import { Button, Cascader, Checkbox, DatePicker, Flex, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { regionPath, regionsQuery } from '@/api/regions'
import type { FileField } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { CHOICES } from '@/ui/useFileWords'
import type { Box } from './formValues'

interface Props {
  field: FileField
  label: string
  /** What stands in the file, masked where it is personal. */
  stands: string | undefined
  id?: string
  value?: Box
  onChange?: (value: Box) => void
}

/** The right box for a kind of field; it always holds text. */
export function FieldBox(props: Props) {
  const { field } = props
  if (field.personal && props.stands !== undefined) return <PersonalBox {...props} />
  switch (field.kind) {
    case 'CHOICE':
      return <ChoiceBox {...props} />
    case 'DATE':
      return <DateBox {...props} />
    case 'DISTRICT':
      return <DistrictBox {...props} />
    case 'YES_NO':
      return <YesBox {...props} />
    default:
      return <TextBox {...props} />
  }
}

function TextBox({ field, label, id, value, onChange, placeholder }: Props & { placeholder?: string }) {
  const { t } = useTranslation('changes')
  const common = { id, placeholder, 'aria-label': label, maxLength: field.max, value: value ?? '' }
  if (field.kind === 'LINES') {
    return (
      <Input.TextArea
        {...common}
        autoSize={{ minRows: 1, maxRows: 8 }}
        onChange={(event) => onChange?.(event.target.value)}
      />
    )
  }
  return (
    <Input
      {...common}
      // Numbers are often pasted with spaces and dashes, which the archive takes off.
      maxLength={Math.max(field.max, 40)}
      placeholder={placeholder ?? (field.kind === 'PHONE' ? t('form.phone') : undefined)}
      onChange={(event) => onChange?.(event.target.value)}
    />
  )
}

/** What stands there is not shown, so an empty box leaves it as it is; taking it away is said expressly. */
function PersonalBox(props: Props) {
  const { t } = useTranslation('changes')
  const { field, label, stands, value, onChange } = props
  if (value === null) {
    return (
      <Flex gap={8} align="center">
        <del>{stands}</del>
        <Button size="small" type="link" onClick={() => onChange?.(undefined)}>
          {t('form.undo')}
        </Button>
      </Flex>
    )
  }
  return (
    <Flex gap={4} align="center">
      <div style={{ flex: 1 }}>
        <TextBox {...props} placeholder={t('form.keeps', { value: stands })} />
      </div>
      {!field.required && (
        <Button
          size="small"
          type="link"
          aria-label={t('form.clearOf', { field: label })}
          onClick={() => onChange?.(null)}
        >
          {t('form.clear')}
        </Button>
      )}
    </Flex>
  )
}

function ChoiceBox({ field, label, id, value, onChange }: Props) {
  const { options } = useCodes()
  const family = CHOICES[`${field.section}.${field.field}`]
  return (
    <Select<string>
      id={id}
      aria-label={label}
      style={{ width: '100%' }}
      allowClear={!field.required}
      value={value || undefined}
      options={family ? options(family, field.choices) : field.choices.map((each) => ({ value: each, label: each }))}
      onChange={(chosen) => onChange?.(chosen ?? '')}
    />
  )
}

function DateBox({ label, id, value, onChange }: Props) {
  return (
    <DatePicker
      id={id}
      aria-label={label}
      value={value ? dayjs(value) : null}
      format="YYYY-MM-DD"
      style={{ width: '100%' }}
      onChange={(picked) => onChange?.(picked?.format('YYYY-MM-DD') ?? '')}
    />
  )
}

function DistrictBox({ field, label, id, value, onChange }: Props) {
  const { t } = useTranslation()
  const { data: regions = [], isPending } = useQuery(regionsQuery)
  return (
    <Cascader
      id={id}
      aria-label={label}
      options={regions}
      loading={isPending}
      fieldNames={{ label: 'name', value: 'code', children: 'children' }}
      placeholder={t('placeholder.region')}
      allowClear={!field.required}
      showSearch={{ limit: 30 }}
      style={{ width: '100%' }}
      value={value ? regionPath(regions, value) : undefined}
      onChange={(path) => onChange?.((path as string[] | undefined)?.at(-1) ?? '')}
    />
  )
}

function YesBox({ label, id, value, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Checkbox
      id={id}
      aria-label={label}
      checked={value === 'true'}
      onChange={(event) => onChange?.(event.target.checked ? 'true' : '')}
    >
      {t('yes')}
    </Checkbox>
  )
}
