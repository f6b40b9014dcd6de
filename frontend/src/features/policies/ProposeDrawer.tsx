import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, DatePicker, Drawer, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { http, once } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { Service } from '@/api/services'
import type { Policy } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { shanghai } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { putOnFields } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { useSpelling } from '@/ui/PolicyValueText'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { Difference } from './Difference'
import { ParameterEditor } from './ParameterEditor'
import { changedValues, type EditorValue, toEditor } from './values'

interface Fields {
  values: Record<string, EditorValue>
  effectiveFrom?: Dayjs
  reason: string
}

/** 提出修改: new values, from when, and why. Somebody else approves. */
export function ProposeDrawer({ policy, service, onClose }: { policy: Policy; service: Service; onClose: () => void }) {
  const { t } = useTranslation('policies')
  const { t: common } = useTranslation()
  const { code } = useCodes()
  const spell = useSpelling()
  const queries = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const edited = Form.useWatch('values', form)
  const changed = edited ? changedValues(policy, edited) : {}
  const changes = policy.parameters
    .filter((parameter) => changed[parameter.key] !== undefined)
    .map((parameter) => ({ key: parameter.key, from: parameter.value, to: changed[parameter.key] }))

  const send = async ({ values, effectiveFrom, reason }: Fields) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const body = {
        values: changedValues(policy, values),
        effectiveFrom: effectiveFrom ? shanghai(effectiveFrom) : undefined,
        reason: reason.trim(),
      }
      await http.POST('/api/v1/services/{service}/policies/{name}/versions', {
        params: { path: { service, name: policy.name }, header: once() },
        body,
      })
      notify().success(t('proposed'))
      await queries.invalidateQueries({ queryKey: ['policies'] })
      onClose()
    } catch (error) {
      setProblem(putOnFields(form, asProblem(error)).problem)
      setBusy(false)
    }
  }

  return (
    <Drawer
      open
      size={520}
      title={t('proposeFor', { policy: code('policy', policy.name) })}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="primary" loading={busy} disabled={changes.length === 0} onClick={form.submit}>
            {t('propose')}
          </Button>
        </div>
      }
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        className="kg-propose"
        onFinish={send}
        initialValues={{ values: Object.fromEntries(policy.parameters.map((each) => [each.key, toEditor(each)])) }}
      >
        {policy.parameters.map((parameter) => (
          <Form.Item
            key={parameter.key}
            name={['values', parameter.key]}
            label={
              <>
                {code('parameter', `${policy.name}.${parameter.key}`)}
                {parameter.rules.map((rule) => (
                  <ArticleChip key={rule} rule={rule} />
                ))}
              </>
            }
            extra={t('seedIs', { value: spell(parameter.seedValue, parameter) })}
          >
            <ParameterEditor parameter={parameter} />
          </Form.Item>
        ))}
        <Form.Item name="effectiveFrom" label={t('effectiveFrom')} extra={t('effectiveFrom.hint')}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={common('reason')}
          rules={[{ required: true, whitespace: true, message: common('required', { label: common('reason') }) }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount placeholder={common('reasonPlaceholder')} />
        </Form.Item>
      </Form>
      {changes.length > 0 ? (
        <Difference policy={policy} changes={changes} />
      ) : (
        <Alert type="info" title={t('nothingChanged')} style={{ marginTop: 28 }} />
      )}
      {problem && <ProblemAlert error={problem} />}
    </Drawer>
  )
}
