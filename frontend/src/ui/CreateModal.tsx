import { Flex, Form, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { ActionField } from './ActionButtons'
import { FieldItem, initialOf, trimmed } from './ActionModal'
import { ArticleChip } from './ArticleChip'
import { putOnFields } from './formProblem'
import { ProblemAlert } from './ProblemAlert'

interface Props {
  title: string
  rule?: string
  explain?: ReactNode
  fields?: ActionField[]
  /** Parts of the form that are no simple fields. */
  form?: (values: Record<string, unknown>) => ReactNode
  initial?: Record<string, unknown>
  send: (values: Record<string, unknown>, key: string) => Promise<unknown>
  onClose: () => void
}

/** A new record in one small form; what the service refuses lands on its field. */
export function CreateModal({ title, rule, explain, fields, form: parts, initial, send, onClose }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Record<string, unknown>>()
  const values = Form.useWatch([], form) ?? {}
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [key, setKey] = useState(newIdempotencyKey)
  const submit = async (typed: Record<string, unknown>) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await send(trimmed(typed), key)
    } catch (error) {
      const failed = asProblem(error)
      if (failed.status >= 400 && failed.status < 500) setKey(newIdempotencyKey())
      setProblem(putOnFields(form, failed).problem)
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={
        <Flex gap={8} align="center">
          {title}
          <ArticleChip rule={rule} />
        </Flex>
      }
      okText={title}
      cancelText={t('cancel')}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {explain && <div style={{ marginBottom: 10 }}>{explain}</div>}
      <Form
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={{ ...initialOf(fields), ...initial }}
        autoComplete="off"
      >
        {fields?.map((field) => (
          <FieldItem key={field.name} field={field} />
        ))}
        {parts?.(values)}
      </Form>
      {problem && <ProblemAlert error={problem} />}
    </Modal>
  )
}
