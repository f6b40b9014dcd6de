import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Form, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import { ArticleChip } from '@/ui/ArticleChip'
import { CustomerSelect } from '@/ui/CustomerSelect'
import { putOnFields } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { accountOfQuery, REFRESH } from './queries'

interface Props<V> {
  title: string
  rule: string
  explain: string
  initial?: Partial<V>
  send: (accountId: string, values: V, key: string) => Promise<unknown>
  onClose: () => void
  children: ReactNode
}

/** Something that begins with one customer: a reminder, a stop by hand. */
export function CustomerAction<V extends object>({ title, rule, explain, initial, send, onClose, children }: Props<V>) {
  const { t } = useTranslation('collecting')
  const { t: tc } = useTranslation()
  const queries = useQueryClient()
  const [form] = Form.useForm<V & { customer: string }>()
  const customer = Form.useWatch('customer', form) as string | undefined
  const account = useQuery(accountOfQuery(customer))
  const [problem, setProblem] = useState<Problem>()
  const [key, setKey] = useState(newIdempotencyKey)
  const submit = async (values: V) => {
    if (!account.data) return
    try {
      await send(account.data.id, values, key)
      notify().success(tc('done', { action: title }))
      await Promise.all(REFRESH.map((queryKey) => queries.invalidateQueries({ queryKey })))
      onClose()
    } catch (error) {
      setKey(newIdempotencyKey())
      setProblem(putOnFields(form, asProblem(error)).problem)
    }
  }
  return (
    <Modal
      open
      title={
        <>
          {title} <ArticleChip rule={rule} />
        </>
      }
      okText={title}
      cancelText={tc('cancel')}
      okButtonProps={{ disabled: !account.data }}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{explain}</p>
      <Form form={form} layout="vertical" onFinish={submit} initialValues={initial as object} autoComplete="off">
        <Form.Item name="customer" label={t('customer')} rules={[{ required: true, message: t('customer') }]}>
          <CustomerSelect label={t('customer')} />
        </Form.Item>
        {customer && account.isSuccess && !account.data && (
          <Alert style={{ marginBottom: 10 }} type="warning" showIcon title={t('noAccount')} />
        )}
        {children}
      </Form>
      {problem && <ProblemAlert error={problem} />}
    </Modal>
  )
}
