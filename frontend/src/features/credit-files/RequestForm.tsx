import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CreditFileRequestForm } from '@/api/types'
import { CreateModal } from '@/ui/CreateModal'
import { notify } from '@/ui/notify'
import { AFTER, askForFile } from './queries'

/** 信用档案查阅申请: whose file, what for, for how long. */
export function RequestForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('creditFiles')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const send = async (values: Record<string, unknown>, key: string) => {
    const asked = await askForFile(values as unknown as CreditFileRequestForm, key)
    await Promise.all(AFTER.map((queryKey) => queries.invalidateQueries({ queryKey })))
    notify().success(t('asked', { number: asked.number }))
    await navigate({ to: `/credit-file-requests/${asked.id}` as never })
  }
  return (
    <CreateModal
      title={t('list.new')}
      rule="S3-17"
      explain={t('form.explain')}
      fields={[
        { name: 'customer', label: t('customer'), required: true, maxLength: 40, hint: t('customerHint') },
        { name: 'purpose', label: t('purpose'), kind: 'textarea', required: true, maxLength: 200 },
      ]}
      form={() => (
        <Form.Item name="days" label={t('days')} extra={t('daysHint')}>
          <InputNumber min={1} max={366} precision={0} />
        </Form.Item>
      )}
      send={send}
      onClose={onClose}
    />
  )
}
