import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { http, once } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { Service } from '@/api/services'
import { useCodes } from '@/i18n/codes'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'

interface Props {
  pack: string
  services: Service[]
  onClose: () => void
}

/** Proposes the pack in every service that has values for it; each proposal is approved like any other. */
export function ApplyPack({ pack, services, onClose }: Props) {
  const { t } = useTranslation('policies')
  const { t: common } = useTranslation()
  const { code } = useCodes()
  const queries = useQueryClient()
  const [form] = Form.useForm<{ reason: string }>()
  const [refused, setRefused] = useState<{ service: Service; problem: Problem }[]>([])
  const [busy, setBusy] = useState(false)

  const propose = async ({ reason }: { reason: string }) => {
    setBusy(true)
    const answers = await Promise.allSettled(
      services.map((service) =>
        http.POST('/api/v1/services/{service}/policies/packs/{pack}/actions/propose', {
          params: { path: { service, pack }, header: once() },
          body: { reason: reason.trim() },
        }),
      ),
    )
    await queries.invalidateQueries({ queryKey: ['policies'] })
    // A service whose values already equal the pack has nothing to propose; that is no failure.
    const failed = answers.flatMap((answer, index) =>
      answer.status === 'rejected' ? [{ service: services[index] as Service, problem: asProblem(answer.reason) }] : [],
    )
    const real = failed.filter(({ problem }) => problem.code !== 'policy.nothing-changes')
    setRefused(real)
    setBusy(false)
    if (real.length === 0) {
      notify().success(t('proposed'))
      onClose()
    }
  }

  return (
    <Modal
      open
      title={t('packs.applyTitle', { pack: code('pack', pack) })}
      okText={t('propose')}
      cancelText={common('cancel')}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('packs.explain')}</p>
      <Form form={form} layout="vertical" onFinish={propose}>
        <Form.Item
          name="reason"
          label={common('reason')}
          rules={[{ required: true, whitespace: true, message: common('required', { label: common('reason') }) }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      {refused.map(({ service, problem }) => (
        <ProblemAlert key={service} error={problem} />
      ))}
    </Modal>
  )
}
