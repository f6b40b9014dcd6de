import { DatePicker, Form, Input, InputNumber, Modal } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem } from '@/api/problem'
import type { Release } from '@/api/types'
import { tidy } from '@/i18n/format'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { useFieldRules } from '@/ui/useFieldRules'
import { ship } from './queries'

interface Values {
  sourceKey: string
  shippedOn: Dayjs
  quantities: number[]
}

interface Props {
  release: Release
  onClose: () => void
  onDone: () => Promise<unknown>
}

/** 登记发货: what of the slip went out; the rest is given back. */
export function ShipDialog({ release, onClose, onDone }: Props) {
  const { t } = useTranslation('sales')
  const { t: tc } = useTranslation()
  const rules = useFieldRules()
  const [form] = Form.useForm<Values>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const send = async ({ sourceKey, shippedOn, quantities }: Values) => {
    setBusy(true)
    try {
      await ship(release, tidy(sourceKey), shippedOn.format('YYYY-MM-DD'), quantities)
      await onDone()
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={t('release.ship')}
      okText={t('release.ship')}
      cancelText={tc('cancel')}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('release.ship.explain')}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={send}
        initialValues={{ shippedOn: dayjs(), quantities: release.lines.map((line) => line.quantity) }}
      >
        <Form.Item name="sourceKey" label={t('release.sourceKey')} rules={rules.required(t('release.sourceKey'))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="shippedOn" label={t('release.shippedOn')} rules={rules.chosen(t('release.shippedOn'))}>
          <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
        </Form.Item>
        {release.lines.map((line, place) => (
          <Form.Item
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
            key={place}
            name={['quantities', place]}
            label={`${line.productName}　${t('release.out')}`}
            rules={rules.chosen(t('quantity'))}
          >
            <InputNumber style={{ width: '100%' }} min={0} max={line.quantity} precision={3} controls={false} />
          </Form.Item>
        ))}
      </Form>
      {problem && <ProblemAlert error={problem} actionsOf="release" />}
    </Modal>
  )
}
