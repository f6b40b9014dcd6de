import { Flex, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem } from '@/api/problem'
import { ArticleChip } from '@/ui/ArticleChip'
import { putOnFields } from '@/ui/formProblem'
import { ProblemAlert } from '@/ui/ProblemAlert'

interface Props {
  title: string
  explain: string
  onPurpose: (purpose: string) => Promise<void>
  onClose: () => void
}

/** Personal data and papers are opened for a purpose that stands in the trail (S4-02). */
export function PurposeDialog({ title, explain, onPurpose, onClose }: Props) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const [form] = Form.useForm<{ purpose: string }>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const send = async ({ purpose }: { purpose: string }) => {
    setBusy(true)
    try {
      await onPurpose(purpose.trim())
    } catch (error) {
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
          <ArticleChip rule="S4-02" />
        </Flex>
      }
      okText={t('reveal.open')}
      cancelText={tc('cancel')}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{explain}</p>
      <Form form={form} layout="vertical" onFinish={send} requiredMark={false}>
        <Form.Item
          name="purpose"
          label={t('reveal.purpose')}
          rules={[{ required: true, whitespace: true, message: tc('required', { label: t('reveal.purpose') }) }]}
        >
          <Input maxLength={200} placeholder={t('reveal.placeholder')} autoFocus />
        </Form.Item>
      </Form>
      {problem && <ProblemAlert error={problem} />}
    </Modal>
  )
}
