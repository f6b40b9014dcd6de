import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { http, read } from '@/api/client'
import { asProblem } from '@/api/problem'
import type { SetupForm } from '@/api/types'
import { meQuery, signIn } from '@/auth/session'
import { tidy } from '@/i18n/format'
import { putOnFields } from '@/ui/formProblem'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { EntryFrame } from './EntryFrame'
import { passwordRules } from './passwordRules'

type Fields = Omit<SetupForm, 'token'>

/** First use: the one-time link of the launcher creates the administrator. */
export function SetupPage() {
  const { t } = useTranslation('auth')
  const { t: common } = useTranslation()
  const router = useRouter()
  const queries = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const state = useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => read(http.GET('/api/v1/auth/setup', { signal })),
    retry: false,
  })
  const token = window.location.hash.slice(1)

  const create = async (values: Fields) => {
    setBusy(true)
    setProblem(undefined)
    const username = tidy(values.username)
    const { password } = values
    try {
      await http.POST('/api/v1/auth/setup', { body: { ...values, token, username } })
      queries.setQueryData(meQuery.queryKey, await signIn(username, password))
      router.history.push('/')
    } catch (error) {
      setProblem(putOnFields(form, asProblem(error)).problem)
      setBusy(false)
    }
  }

  const field = (label: string) => ({ label, rules: [{ required: true, message: common('required', { label }) }] })
  const closed = state.data?.open === false
  if (!token || closed) {
    return (
      <EntryFrame title={t('setup.title')}>
        <Alert type="warning" showIcon title={t(closed ? 'setup.closed' : 'setup.noToken')} />
        <p>
          <Link to="/sign-in">{t('setup.toSignIn')}</Link>
        </p>
      </EntryFrame>
    )
  }
  return (
    <EntryFrame title={t('setup.title')}>
      <p className="kg-muted">{t('setup.hint')}</p>
      <Form form={form} layout="vertical" onFinish={create} requiredMark={false}>
        <Form.Item name="companyName" {...field(t('setup.companyName'))}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="name" {...field(t('setup.name'))}>
          <Input maxLength={50} autoComplete="name" />
        </Form.Item>
        <Form.Item name="username" {...field(t('setup.username'))}>
          <Input maxLength={50} autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={t('setup.password')} rules={passwordRules(t)} extra={t('password.rule')}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('setup.submit')}
        </Button>
      </Form>
      {problem !== undefined && (
        <div style={{ marginTop: 16 }}>
          <ProblemAlert error={problem} />
        </div>
      )}
    </EntryFrame>
  )
}
