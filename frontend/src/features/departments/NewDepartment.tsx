import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { http, once, read } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { Department } from '@/api/types'
import { tidy } from '@/i18n/format'
import { putOnFields } from '@/ui/formProblem'
import { ProblemAlert } from '@/ui/ProblemAlert'

interface Props {
  parent: Department
  onClose: () => void
  onMade: (id: string) => void
}

export function NewDepartment({ parent, onClose, onMade }: Props) {
  const { t } = useTranslation('org')
  const { t: common } = useTranslation()
  const queries = useQueryClient()
  const [form] = Form.useForm<{ code: string; name: string }>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)

  const open = async (values: { code: string; name: string }) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const body = { code: tidy(values.code), name: tidy(values.name), parentId: parent.id }
      const made = await read(http.POST('/api/v1/departments', { params: { header: once() }, body }))
      await queries.invalidateQueries({ queryKey: ['departments'] })
      onMade(made.id)
    } catch (error) {
      setProblem(putOnFields(form, asProblem(error)).problem)
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      title={t('department.newUnder', { parent: parent.name })}
      okText={t('department.open')}
      cancelText={common('cancel')}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form form={form} layout="vertical" onFinish={open} autoComplete="off">
        <Form.Item
          name="name"
          label={t('department.name')}
          rules={[{ required: true, message: common('required', { label: t('department.name') }) }]}
        >
          <Input autoFocus maxLength={60} />
        </Form.Item>
        <Form.Item
          name="code"
          label={t('department.code')}
          extra={t('department.code.hint')}
          rules={[
            { required: true, message: common('required', { label: t('department.code') }) },
            { pattern: /^[A-Za-z0-9][A-Za-z0-9-]*$/, message: t('department.code.hint') },
          ]}
        >
          <Input maxLength={20} />
        </Form.Item>
      </Form>
      {problem && <ProblemAlert error={problem} />}
    </Modal>
  )
}
