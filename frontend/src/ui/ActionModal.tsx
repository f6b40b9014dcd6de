import { DatePicker, Flex, Form, Input, Modal, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { act, newIdempotencyKey } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { Versioned } from '@/api/types'
import type { ActionBase } from '@/api/wire'
import type { ActionField, ActionSpec } from './ActionButtons'
import { ArticleChip } from './ArticleChip'
import { DepartmentSelect } from './DepartmentSelect'
import { putOnFields } from './formProblem'
import { MoneyInput } from './MoneyInput'
import { ProblemAlert } from './ProblemAlert'
import { StaleBanner } from './states'

interface Props {
  base: ActionBase
  of: string
  record: Versioned
  spec: ActionSpec
  title: string
  onClose: () => void
  onReload: () => Promise<unknown>
  onDone: (answer: unknown) => void
}

export function ActionModal({ base, of, record, spec, title, onClose, onReload, onDone }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Record<string, unknown>>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  // One intention, one key: pressing again after a lost answer must not act twice. A refused body needs a new key.
  const [key, setKey] = useState(newIdempotencyKey)
  const [seen] = useState(record)

  const send = async (values: Record<string, unknown>) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const body = spec.body ? spec.body(values) : trimmed(values)
      onDone(await act(base, seen, spec.action, body, key))
    } catch (error) {
      const failed = asProblem(error)
      if (failed.status >= 400 && failed.status < 500) setKey(newIdempotencyKey())
      setProblem(putOnFields(form, failed).problem)
      setBusy(false)
    }
  }

  const reload = async () => {
    await onReload()
    onClose()
  }

  return (
    <Modal
      open
      title={
        <Flex gap={8} align="center">
          {title}
          <ArticleChip rule={spec.rule} />
        </Flex>
      }
      width={spec.width ?? 480}
      okText={title}
      cancelText={t('cancel')}
      okButtonProps={{ danger: spec.kind === 'danger', loading: busy, disabled: problem?.stale }}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {spec.explain && <div style={{ marginBottom: 10 }}>{spec.explain}</div>}
      <Form
        form={form}
        layout="vertical"
        onFinish={send}
        initialValues={{ ...initialOf(spec.fields), ...spec.initial }}
        autoComplete="off"
      >
        {spec.fields?.map((field) => (
          <FieldItem key={field.name} field={field} />
        ))}
        {spec.form}
      </Form>
      {problem && (problem.stale ? <StaleBanner onReload={reload} /> : <ProblemAlert error={problem} actionsOf={of} />)}
    </Modal>
  )
}

export function FieldItem({ field }: { field: ActionField }) {
  const { t } = useTranslation()
  const chooses =
    field.kind === 'select' ||
    field.kind === 'multi' ||
    field.kind === 'date' ||
    field.kind === 'department' ||
    field.kind === 'money'
  return (
    <Form.Item
      name={field.name}
      label={field.label}
      extra={field.hint}
      rules={
        field.required
          ? [
              {
                required: true,
                // The word alone makes the rule one for text, which a date or several choices are not.
                ...(chooses ? {} : { whitespace: true }),
                message: t(chooses ? 'requiredChoice' : 'required', { label: field.label }),
              },
            ]
          : undefined
      }
    >
      <Control field={field} />
    </Form.Item>
  )
}

/** antd hands `id`, `value` and `onChange` to the form item's child; they are passed on. */
function Control({ field, ...bound }: { field: ActionField }) {
  if (field.kind === 'select' || field.kind === 'multi') {
    return (
      <Select
        {...bound}
        mode={field.kind === 'multi' ? 'multiple' : undefined}
        options={field.options}
        showSearch={{ optionFilterProp: 'label' }}
      />
    )
  }
  if (field.kind === 'money') return <MoneyInput {...bound} label={field.label} />
  if (field.kind === 'department') return <DepartmentSelect {...bound} />
  if (field.kind === 'date') return <DatePicker {...bound} style={{ width: '100%' }} />
  if (field.kind === 'textarea') {
    return <Input.TextArea {...bound} rows={3} maxLength={field.maxLength ?? 500} showCount />
  }
  return <Input {...bound} maxLength={field.maxLength ?? 200} />
}

export const initialOf = (fields: ActionField[] = []) =>
  Object.fromEntries(fields.filter((field) => field.initial !== undefined).map((field) => [field.name, field.initial]))

/** Text without stray spaces, days as days; an empty box is not sent. */
export function trimmed(values: Record<string, unknown>) {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.trim() : dayjs.isDayjs(value) ? value.format('YYYY-MM-DD') : value,
  ])
  return Object.fromEntries(entries.filter(([, value]) => value !== '' && value !== undefined && value !== null))
}
