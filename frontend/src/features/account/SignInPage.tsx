import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { meQuery, signIn } from '@/auth/session'
import { tidy } from '@/i18n/format'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { EntryFrame } from './EntryFrame'
import { localPath } from './returnPath'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const { t } = useTranslation('auth')
  const { t: common } = useTranslation()
  const search = route.useSearch()
  const router = useRouter()
  const queries = useQueryClient()
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)

  const enter = async ({ username, password }: { username: string; password: string }) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const me = await signIn(tidy(username), password)
      queries.clear()
      queries.setQueryData(meQuery.queryKey, me)
      router.history.push(localPath(search.return))
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }

  const required = (label: string) => [{ required: true, message: common('required', { label }) }]
  return (
    <EntryFrame title={t('signIn.title')}>
      <Form layout="vertical" size="large" onFinish={enter} requiredMark={false}>
        <Form.Item name="username" label={t('signIn.username')} rules={required(t('signIn.username'))}>
          <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={t('signIn.password')} rules={required(t('signIn.password'))}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('signIn.submit')}
        </Button>
      </Form>
      <div style={{ marginTop: 16 }}>
        {problem ? (
          <ProblemAlert error={problem} />
        ) : (
          search.return && search.return !== '/' && <Alert type="info" showIcon title={t('signIn.ended')} />
        )}
      </div>
      <p className="kg-muted">{t('signIn.help')}</p>
    </EntryFrame>
  )
}
