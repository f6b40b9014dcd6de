import { useQueryClient } from '@tanstack/react-query'
import { Checkbox, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { ENUMS } from '@/api/codes'
import { asProblem, type Problem } from '@/api/problem'
import type { Receivable } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from '@/ui/ArticleChip'
import { putOnFields } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { proposeBadDebt } from './queries'

interface Values {
  debtClass: 'NORMAL' | 'DULL' | 'DEAD' | 'BAD'
  writeOff?: boolean
  reason: string
}

/** 呆账、死账、坏账: asks the management to call a debt doubtful, or to give it up (S1-59). */
export function BadDebtProposal({ receivable, onClose }: { receivable: Receivable; onClose: () => void }) {
  const { t } = useTranslation('receivables')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [problem, setProblem] = useState<Problem>()
  const [key, setKey] = useState(newIdempotencyKey)
  const send = async ({ writeOff = false, ...values }: Values) => {
    try {
      await proposeBadDebt({ ...values, writeOff, receivableId: receivable.id }, key)
      notify().success(t('badDebt.proposed'))
      await queries.invalidateQueries({ queryKey: ['bad-debts'] })
      onClose()
    } catch (error) {
      setKey(newIdempotencyKey())
      setProblem(putOnFields(form, asProblem(error)).problem)
    }
  }
  return (
    <Modal
      open
      title={
        <>
          {t('badDebt.propose')} <ArticleChip rule="S1-59" />
        </>
      }
      okText={t('badDebt.propose')}
      cancelText={tc('cancel')}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values> form={form} layout="vertical" onFinish={send} initialValues={{ debtClass: 'DULL' }}>
        <Form.Item name="debtClass" label={t('debtClass')}>
          <Select options={ENUMS.debtClass.map((value) => ({ value, label: code('debtClass', value) }))} />
        </Form.Item>
        <Form.Item name="writeOff" valuePropName="checked">
          <Checkbox>{t('badDebt.writeOff')}</Checkbox>
        </Form.Item>
        <Form.Item name="reason" label={tc('reason')} rules={[{ required: true, message: tc('reason') }]}>
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
      </Form>
      {problem && <ProblemAlert error={problem} />}
    </Modal>
  )
}
