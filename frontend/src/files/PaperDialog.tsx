import { useQueryClient } from '@tanstack/react-query'
import { Flex, Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { ENUMS } from '@/api/codes'
import { asProblem, type Problem } from '@/api/problem'
import type { PaperEntry } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { tidy } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { putOnFields } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { registerPaper } from './queries'

/** Puts a paper document on the register. */
export function PaperDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const { options } = useCodes()
  const queries = useQueryClient()
  const [form] = Form.useForm<PaperEntry>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [key, setKey] = useState(newIdempotencyKey)
  const needed = (label: string) => [{ required: true, message: tc('required', { label }) }]

  const send = async (entry: PaperEntry) => {
    setBusy(true)
    try {
      await registerPaper(customerId, { ...entry, title: tidy(entry.title), place: tidy(entry.place) }, key)
      notify().success(tc('done', { action: t('papers.add') }))
      onClose()
      await queries.invalidateQueries({ queryKey: ['customers', customerId] })
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
          {t('papers.add')}
          <ArticleChip rule="S3-92" />
        </Flex>
      }
      okText={t('papers.add')}
      cancelText={tc('cancel')}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" initialValues={{ kind: 'CONTRACT', copies: 1 }} onFinish={send}>
        <Form.Item name="title" label={t('papers.title')} rules={needed(t('papers.title'))}>
          <Input maxLength={100} />
        </Form.Item>
        <Flex gap={12}>
          <Form.Item name="kind" label={t('files.kind')} style={{ flex: 1 }}>
            <Select options={options('paperKind', ENUMS.paperKind)} />
          </Form.Item>
          <Form.Item name="copies" label={t('papers.copies')} rules={needed(t('papers.copies'))}>
            <InputNumber min={1} max={999} precision={0} />
          </Form.Item>
        </Flex>
        <Form.Item name="place" label={t('papers.place')} rules={needed(t('papers.place'))}>
          <Input maxLength={100} placeholder={t('papers.place.example')} />
        </Form.Item>
      </Form>
      {problem && <ProblemAlert error={problem} />}
    </Modal>
  )
}
