import { Button, Form, type FormRule } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FileField } from '@/api/types'
import { PaperCell } from '@/ui/FormPage'
import { useFieldRules } from '@/ui/useFieldRules'
import { useFileWords } from '@/ui/useFileWords'
import { FieldBox } from './FieldBox'
import { type Box, change } from './formValues'

interface Props {
  fields: FileField[]
  /** Where the boxes stand on the form: the section, or the section and the entry. */
  at: string[]
  /** What stands in the file. */
  stands: (field: string) => string | undefined
  added?: boolean
}

/** The boxes of a section or of one entry, two beside each other where they are short. */
export function FieldCells({ fields, at, stands, added = false }: Props) {
  const spans = spansOf(fields)
  return fields.map((field, index) => (
    <FieldCell
      key={field.field}
      field={field}
      name={[...at, field.field]}
      span={spans[index] as number}
      stands={stands(field.field)}
      added={added}
    />
  ))
}

interface CellProps {
  field: FileField
  name: string[]
  span: number
  stands: string | undefined
  added: boolean
}

function FieldCell({ field, name, span, stands, added }: CellProps) {
  const form = Form.useFormInstance()
  const words = useFileWords()
  const rules = useRulesOf(field, stands)
  const value = Form.useWatch<Box>(name, form)
  const label = words.field(field.section, field.field)
  const changed = !added && change(value, stands, field.personal) !== undefined
  return (
    <PaperCell label={label} required={field.required} span={span} changed={changed}>
      <Form.Item name={name} rules={rules} validateTrigger={['onChange', 'onBlur']}>
        <FieldBox field={field} label={label} stands={stands} />
      </Form.Item>
      {changed && value !== null && (
        <Was
          text={words.value(field.section, field.field, stands)}
          onUndo={() => form.setFieldValue(name, field.personal ? undefined : (stands ?? ''))}
        />
      )}
    </PaperCell>
  )
}

/** Under a changed box: what stands in the file, and the way back to it. */
function Was({ text, onUndo }: { text: string; onUndo: () => void }) {
  const { t } = useTranslation('changes')
  return (
    <div className="kg-was">
      <span>{text ? t('form.was', { text }) : t('form.wasBlank')}</span>
      <Button size="small" type="link" style={{ padding: 0 }} onClick={onUndo}>
        {t('form.undo')}
      </Button>
    </div>
  )
}

/** What is said while one types; the archive checks everything again by its own catalogue. */
function useRulesOf(field: FileField, stands: string | undefined): FormRule[] {
  const rules = useFieldRules()
  const words = useFileWords()
  const kept = field.personal && stands !== undefined
  const label = words.field(field.section, field.field)
  const chosen = field.kind === 'CHOICE' || field.kind === 'DISTRICT'
  const needed = !field.required || kept ? [] : chosen ? rules.chosen(label) : rules.required(label)
  const form =
    field.kind === 'PHONE'
      ? rules.phone()
      : field.kind === 'EMAIL'
        ? rules.email()
        : field.kind === 'COMPANY_CODE'
          ? rules.companyCode()
          : []
  return [...needed, ...form]
}

const WIDE = ['LINES', 'DISTRICT']

/** A short box that would stand alone in its row takes the whole of it. */
function spansOf(fields: FileField[]): number[] {
  const spans: number[] = []
  let open: boolean = false
  for (const [index, field] of fields.entries()) {
    const next = fields[index + 1]
    const wide = WIDE.includes(field.kind) || field.field === 'street'
    const alone: boolean = !open && (!next || WIDE.includes(next.kind) || next.field === 'street')
    spans.push(wide || alone ? 12 : 6)
    open = !wide && !alone && !open
  }
  return spans
}
