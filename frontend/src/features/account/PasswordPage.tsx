import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import { changePassword, useMe } from '@/auth/session'
import { putOnFields } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { PageHead } from '@/ui/PageHead'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { passwordRules } from './passwordRules'

interface Fields {
  current: string
  next: string
  repeat: string
}

export function PasswordPage() {
  const { t } = useTranslation('auth')
  const me = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)

  const change = async ({ current, next }: Fields) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await changePassword(current, next)
      notify().success(t('password.changed'))
      await navigate({ to: '/sign-in' })
      queries.clear()
    } catch (error) {
      setProblem(putOnFields(form, asProblem(error)).problem)
      setBusy(false)
    }
  }

  return (
    <div className="kg-page">
      <PageHead title={t('password.title')} />
      <div className="kg-panel" style={{ padding: 20, maxWidth: 440 }}>
        {me.mustChangePassword && (
          <Alert type="info" showIcon title={t('password.must')} style={{ marginBottom: 12 }} />
        )}
        <Form form={form} layout="vertical" onFinish={change} requiredMark={false}>
          <Form.Item name="current" label={t('password.current')} rules={[{ required: true }]}>
            <Input.Password autoFocus autoComplete="current-password" />
          </Form.Item>
          <Form.Item name="next" label={t('password.next')} rules={passwordRules(t)} extra={t('password.rule')}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="repeat"
            label={t('password.repeat')}
            dependencies={['next']}
            rules={[
              {
                validator: (_rule, value) =>
                  value === form.getFieldValue('next')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('password.mismatch'))),
              },
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('password.title')}
          </Button>
        </Form>
        {problem !== undefined && (
          <div style={{ marginTop: 12 }}>
            <ProblemAlert error={problem} />
          </div>
        )}
      </div>
    </div>
  )
}
