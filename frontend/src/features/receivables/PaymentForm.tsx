import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { ENUMS } from '@/api/codes'
import type { PaymentEntry } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { tidy } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { CustomerSelect } from '@/ui/CustomerSelect'
import { FormPage, PaperCell } from '@/ui/FormPage'
import { notify } from '@/ui/notify'
import { useFieldRules } from '@/ui/useFieldRules'
import { fen, MONEY_KEYS, openOfQuery, recordPayment } from './queries'
import { asAllocations, type Shares, SharesField } from './SharesField'

interface Values {
  customer: string
  yuan: number
  receivedOn: Dayjs
  method: PaymentEntry['method']
  reference?: string
  note?: string
  allocate: 'OLDEST_FIRST' | 'NAMED' | 'NOTHING'
  shares?: Shares
}

/** 登记回款: what came in, and what it is for. */
export function PaymentForm() {
  const { t } = useTranslation('receivables')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  // What this form records is one payment, however often it is sent.
  const [sourceKey] = useState(newIdempotencyKey)
  const [key, setKey] = useState(newIdempotencyKey)
  const submit = async (values: Values) => {
    try {
      const payment = await recordPayment(
        {
          customer: values.customer,
          kind: values.method === 'CREDIT_NOTE' ? 'CREDIT_NOTE' : 'MONEY',
          amountFen: fen(values.yuan),
          receivedOn: values.receivedOn.format('YYYY-MM-DD'),
          method: values.method,
          reference: tidy(values.reference ?? '') || null,
          note: values.note?.trim() || null,
          allocate: values.allocate,
          allocations: values.allocate === 'NAMED' ? asAllocations(values.shares) : null,
          source: null,
          sourceKey,
        },
        key,
      )
      notify().success(t('payment.recorded'))
      await Promise.all(MONEY_KEYS.map((queryKey) => queries.invalidateQueries({ queryKey })))
      await navigate({ to: `/payments/${payment.id}` as never })
    } catch (error) {
      setKey(newIdempotencyKey())
      throw error
    }
  }
  return (
    <FormPage<Values>
      title={t('payment.form')}
      sub={
        <>
          <span>{t('payment.form.sub')}</span>
          <ArticleChip rule="S2e-42" />
        </>
      }
      form={form}
      initial={{ receivedOn: dayjs(), method: 'BANK_TRANSFER', allocate: 'OLDEST_FIRST' }}
      submitLabel={t('payment.new')}
      submit={submit}
      onCancel={() => void navigate({ to: '/payments' as never })}
    >
      <Cells />
    </FormPage>
  )
}

function Cells() {
  const { t } = useTranslation('receivables')
  const { code } = useCodes()
  const rules = useFieldRules()
  const customer = Form.useWatch<string | undefined>('customer')
  const allocate = Form.useWatch<string | undefined>('allocate')
  const open = useQuery(openOfQuery({ customerId: customer }))
  return (
    <>
      <PaperCell label={t('customer')} required>
        <Form.Item name="customer" rules={rules.chosen(t('customer'))}>
          <CustomerSelect label={t('customer')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('receivedYuan')} required>
        <Form.Item name="yuan" rules={rules.chosen(t('receivedYuan'))}>
          <InputNumber
            style={{ width: '100%' }}
            min={0.01}
            precision={2}
            controls={false}
            aria-label={t('receivedYuan')}
          />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('receivedOn')} required>
        <Form.Item name="receivedOn" rules={rules.chosen(t('receivedOn'))}>
          <DatePicker style={{ width: '100%' }} maxDate={dayjs()} aria-label={t('receivedOn')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('method')} required>
        <Form.Item name="method" rules={rules.chosen(t('method'))}>
          <Select
            aria-label={t('method')}
            options={ENUMS.paymentMethod.map((value) => ({ value, label: code('paymentMethod', value) }))}
          />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('reference')}>
        <Form.Item name="reference">
          <Input maxLength={60} aria-label={t('reference')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('note')}>
        <Form.Item name="note">
          <Input maxLength={300} aria-label={t('note')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('allocate')} span={12}>
        <Form.Item name="allocate">
          <Radio.Group
            options={ENUMS.paymentAllocate.map((value) => ({ value, label: code('paymentAllocate', value) }))}
          />
        </Form.Item>
      </PaperCell>
      {allocate === 'NAMED' && (
        <PaperCell label={t('shares')} span={12}>
          <Form.Item name="shares">
            <SharesField receivables={open.data ?? []} />
          </Form.Item>
        </PaperCell>
      )}
    </>
  )
}
