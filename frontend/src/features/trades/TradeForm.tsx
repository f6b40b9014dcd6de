import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { DatePicker, Form, Input, InputNumber } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { tidy } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { FormPage, PaperCell } from '@/ui/FormPage'
import { notify } from '@/ui/notify'
import { RegionSelect } from '@/ui/RegionSelect'
import { useFieldRules } from '@/ui/useFieldRules'
import { record } from './queries'

interface Values {
  orderNumber: string
  soldOn: Dayjs
  customer: string
  productCode?: string
  productName: string
  regionCode: string
  quantity: number
  amountFen: number
  costFen: number
}

/** 登记交易: one sale, typed in. */
export function TradeForm({ customer }: { customer?: string }) {
  const { t } = useTranslation('trades')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  // What this form records is one record, however often it is sent.
  const [sourceKey] = useState(newIdempotencyKey)
  const [key, setKey] = useState(newIdempotencyKey)
  const submit = async (values: Values) => {
    const { soldOn, amountFen, costFen, productCode, ...rest } = values
    try {
      await record(
        {
          ...rest,
          orderNumber: tidy(values.orderNumber),
          customer: tidy(values.customer),
          soldOn: soldOn.format('YYYY-MM-DD'),
          productCode: tidy(productCode ?? '') || null,
          amountFen: fen(amountFen),
          costFen: fen(costFen),
          source: null,
          sourceKey,
        },
        key,
      )
    } catch (error) {
      setKey(newIdempotencyKey())
      throw error
    }
    notify().success(t('recorded'))
    await queries.invalidateQueries({ queryKey: ['trade-records'] })
    await queries.invalidateQueries({ queryKey: ['customers'] })
    await navigate({ to: '/trade-records' as never })
  }
  return (
    <FormPage<Values>
      title={t('form.title')}
      sub={
        <>
          <span>{t('form.sub')}</span>
          <ArticleChip rule="S1-31" />
        </>
      }
      form={form}
      initial={{ soldOn: dayjs(), customer }}
      submitLabel={t('new')}
      submit={submit}
      onCancel={() => void navigate({ to: '/trade-records' as never })}
    >
      <Cells />
    </FormPage>
  )
}

const fen = (yuan: number) => Math.round(yuan * 100)

function Cells() {
  const { t } = useTranslation('trades')
  const rules = useFieldRules()
  const text = (name: keyof Values, max: number, optional?: boolean) => (
    <PaperCell label={t(name as 'customer')} required={!optional}>
      <Form.Item name={name} rules={optional ? [] : rules.required(t(name as 'customer'))}>
        <Input maxLength={max} aria-label={t(name as 'customer')} />
      </Form.Item>
    </PaperCell>
  )
  const figure = (name: keyof Values, label: string, digits: number) => (
    <PaperCell label={label} required>
      <Form.Item name={name} rules={rules.chosen(label)}>
        <InputNumber style={{ width: '100%' }} precision={digits} controls={false} aria-label={label} />
      </Form.Item>
    </PaperCell>
  )
  return (
    <>
      {text('customer', 60)}
      {text('orderNumber', 60)}
      <PaperCell label={t('soldOn')} required>
        <Form.Item name="soldOn" rules={rules.chosen(t('soldOn'))}>
          <DatePicker style={{ width: '100%' }} maxDate={dayjs()} aria-label={t('soldOn')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('region')} required>
        <Form.Item name="regionCode" rules={rules.chosen(t('region'))}>
          <RegionSelect label={t('region')} />
        </Form.Item>
      </PaperCell>
      {text('productName', 100)}
      {text('productCode', 60, true)}
      {figure('quantity', t('quantity'), 3)}
      {figure('amountFen', t('amountYuan'), 2)}
      {figure('costFen', t('costYuan'), 2)}
    </>
  )
}
