import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, DatePicker, Form, Input, Modal } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { http, newIdempotencyKey, once, read } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { AccessRequest, AccessRequestForm } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { shanghai, ZONE } from '@/i18n/format'
import { ArticleChip } from './ArticleChip'
import { putOnFields } from './formProblem'
import { ProblemAlert } from './ProblemAlert'

const REQUESTS = '/api/v1/access-requests'

/** What a refused reader can do about it, there where they were refused: ask the one who can let them. */
export function AskAccess({ problem }: { problem: Problem }) {
  const { t } = useTranslation()
  const { ask, customerId, requestId, requestNumber } = problem.params
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState<{ id: string; number: string }>()
  if (!ask || !customerId) return null
  const waiting = asked ?? (requestId ? { id: String(requestId), number: String(requestNumber) } : undefined)
  if (waiting) {
    return (
      <div role="status">
        {t('ask.waiting')} <Link to={`/access-requests/${waiting.id}` as never}>{waiting.number}</Link>
      </div>
    )
  }
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('ask.button')}
      </Button>
      {open && (
        <AskModal
          problem={problem}
          onClose={() => setOpen(false)}
          onAsked={(request) => {
            setAsked(request)
            setOpen(false)
          }}
        />
      )}
    </>
  )
}

interface ModalProps {
  problem: Problem
  onClose: () => void
  onAsked: (request: AccessRequest) => void
}

interface Values {
  purpose: string
  until: Dayjs
}

/** 《查阅申请》, with the file and the kind filled in. */
function AskModal({ problem, onClose, onAsked }: ModalProps) {
  const { t } = useTranslation()
  const { code } = useCodes()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [refused, setRefused] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [key, setKey] = useState(newIdempotencyKey)
  const { ask, customerId, customerName, customerNumber } = problem.params

  const send = async ({ purpose, until }: Values) => {
    setBusy(true)
    setRefused(undefined)
    try {
      const body = {
        kind: ask as AccessRequestForm['kind'],
        customerId: String(customerId),
        purpose: purpose.trim(),
        until: shanghai(until.endOf('day')),
      }
      const request = await read(http.POST(REQUESTS, { params: { header: once(key) }, body }))
      await queries.invalidateQueries({ queryKey: ['access-requests'] })
      onAsked(request)
    } catch (error) {
      const failed = asProblem(error)
      if (failed.status >= 400 && failed.status < 500) setKey(newIdempotencyKey())
      setRefused(putOnFields(form, failed).problem)
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      title={t('ask.title', { kind: code('accessKind', String(ask)) })}
      okText={t('ask.submit')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <p>
        <b>{String(customerName)}</b> <span className="kg-number">{String(customerNumber)}</span>{' '}
        <ArticleChip rule={problem.rule} />
      </p>
      <Form
        form={form}
        layout="vertical"
        onFinish={send}
        initialValues={{ until: dayjs().tz(ZONE).add(7, 'day') }}
        autoComplete="off"
      >
        <Form.Item
          name="purpose"
          label={t('ask.purpose')}
          rules={[{ required: true, whitespace: true, message: t('required', { label: t('ask.purpose') }) }]}
        >
          <Input.TextArea rows={3} maxLength={200} showCount placeholder={t('ask.purposeHint')} />
        </Form.Item>
        <Form.Item
          name="until"
          label={t('ask.until')}
          rules={[{ required: true, message: t('requiredChoice', { label: t('ask.until') }) }]}
        >
          <DatePicker disabledDate={(day) => day.isBefore(dayjs().startOf('day'))} />
        </Form.Item>
      </Form>
      {refused && <ProblemAlert error={refused} />}
    </Modal>
  )
}
