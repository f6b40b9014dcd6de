import { useQueryClient } from '@tanstack/react-query'
import { Flex, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { Customer } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from '@/ui/ArticleChip'
import { putOnFields } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { placeHold } from './queries'

interface Props {
  customer: Customer
  onClose: () => void
}

/** 证据保全: nobody destroys the file until the hold is lifted. */
export function HoldDialog({ customer, onClose }: Props) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const queries = useQueryClient()
  const [form] = Form.useForm<{ reason: string }>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [key, setKey] = useState(newIdempotencyKey)
  const title = code('action', 'customer.hold')

  const send = async ({ reason }: { reason: string }) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await placeHold(customer.id, reason.trim(), key)
      notify().success(tc('done', { action: title }))
      onClose()
      await queries.invalidateQueries({ queryKey: ['customers', customer.id] })
    } catch (error) {
      setKey(newIdempotencyKey())
      setProblem(putOnFields(form, asProblem(error)).problem)
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      title={
        <Flex gap={8} align="center">
          {title}
          <ArticleChip rule="S4-18" />
        </Flex>
      }
      okText={title}
      cancelText={tc('cancel')}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <p>{t('hold.explain')}</p>
      <Form form={form} layout="vertical" onFinish={send} autoComplete="off">
        <Form.Item
          name="reason"
          label={tc('reason')}
          rules={[{ required: true, whitespace: true, message: tc('required', { label: tc('reason') }) }]}
        >
          <Input.TextArea rows={3} maxLength={300} showCount />
        </Form.Item>
      </Form>
      {problem && <ProblemAlert error={problem} />}
    </Modal>
  )
}
