import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { DatePicker, Form, Input, InputNumber, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/api/accounts'
import { newIdempotencyKey } from '@/api/client'
import { tidy } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { FormPage, PaperCell, PaperSection } from '@/ui/FormPage'
import { RegionField } from '@/ui/RegionField'
import { useFieldRules } from '@/ui/useFieldRules'
import { draft } from './queries'

interface Values {
  accountId: string
  settlementUnit: string
  limitFen: number
  creditDays?: number
  settlementDay?: number
  discount?: number
  discountDays?: number
  priceRegion: string
  paymentTerms?: string
  specialTerms?: string
  signedBy: string
  signedFor?: string
  validFrom: Dayjs
  validUntil?: Dayjs
}

/** 赊销合同 as it will be signed; longer or special terms go to the management first (S3-75). */
export function ContractNew({ account }: { account?: string }) {
  const { t } = useTranslation('sales')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [key, setKey] = useState(newIdempotencyKey)
  const [q, setQ] = useState('')
  const { data: accounts = [] } = useQuery(accountsQuery(q))
  const submit = async (values: Values) => {
    const chosen = accounts.find((each) => each.id === values.accountId)
    try {
      const { id } = await draft(
        {
          accountId: values.accountId,
          customerName: chosen?.customerName ?? '',
          settlementUnit: tidy(values.settlementUnit),
          limitFen: Math.round(values.limitFen * 100),
          creditDays: values.creditDays ?? null,
          settlementDay: values.settlementDay ?? null,
          discountBp: values.discount ? Math.round(values.discount * 100) : null,
          discountDays: values.discountDays ?? null,
          priceRegion: values.priceRegion,
          paymentTerms: values.paymentTerms ?? null,
          specialTerms: values.specialTerms ?? null,
          signedBy: tidy(values.signedBy),
          signedFor: tidy(values.signedFor ?? '') || null,
          validFrom: values.validFrom.format('YYYY-MM-DD'),
          validUntil: values.validUntil?.format('YYYY-MM-DD') ?? null,
          salespersonId: null,
          salespersonName: null,
        },
        key,
      )
      await queries.invalidateQueries({ queryKey: ['credit-contracts'] })
      await navigate({ to: `/credit-contracts/${id}` as never })
    } catch (error) {
      setKey(newIdempotencyKey())
      throw error
    }
  }
  return (
    <FormPage<Values>
      title={t('contract.title')}
      sub={
        <>
          <span>{t('contract.sub')}</span>
          <ArticleChip rule="S1-57" />
        </>
      }
      form={form}
      initial={{ accountId: account, priceRegion: '000000', creditDays: 30, validFrom: dayjs() }}
      submitLabel={t('contract.draft')}
      submit={submit}
      onCancel={() => void navigate({ to: '/credit-contracts' as never })}
    >
      <PaperSection>{t('contract.parties')}</PaperSection>
      <PaperCell label={t('customer')} required span={12}>
        <Form.Item name="accountId" rules={useFieldRules().chosen(t('customer'))}>
          <Select
            aria-label={t('customer')}
            showSearch={{ filterOption: false, onSearch: setQ }}
            options={accounts.map((each) => ({
              value: each.id,
              label: `${each.customerName}　${each.customerNumber}`,
            }))}
          />
        </Form.Item>
      </PaperCell>
      <Cells />
    </FormPage>
  )
}

function Cells() {
  const { t } = useTranslation('sales')
  const rules = useFieldRules()
  const text = (name: keyof Values, label: string, required = true) => (
    <PaperCell label={label} required={required}>
      <Form.Item name={name} rules={required ? rules.required(label) : []}>
        <Input maxLength={100} aria-label={label} />
      </Form.Item>
    </PaperCell>
  )
  const figure = (name: keyof Values, label: string, required = false, digits = 0) => (
    <PaperCell label={label} required={required}>
      <Form.Item name={name} rules={required ? rules.chosen(label) : []}>
        <InputNumber style={{ width: '100%' }} min={0} precision={digits} controls={false} aria-label={label} />
      </Form.Item>
    </PaperCell>
  )
  const area = (name: keyof Values, label: string) => (
    <PaperCell label={label} span={12}>
      <Form.Item name={name}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 1 }} aria-label={label} />
      </Form.Item>
    </PaperCell>
  )
  const day = (name: keyof Values, label: string, required = false) => (
    <PaperCell label={label} required={required}>
      <Form.Item name={name} rules={required ? rules.chosen(label) : []}>
        <DatePicker style={{ width: '100%' }} aria-label={label} />
      </Form.Item>
    </PaperCell>
  )
  return (
    <>
      {text('settlementUnit', t('settlementUnit'))}
      {text('signedBy', t('contract.signedBy'))}
      {text('signedFor', t('contract.signedFor'), false)}
      <PaperCell label={t('region')} required>
        <Form.Item name="priceRegion" rules={rules.chosen(t('region'))}>
          <RegionField label={t('region')} />
        </Form.Item>
      </PaperCell>
      <PaperSection>{t('contract.terms')}</PaperSection>
      {figure('limitFen', t('contract.limitYuan'), true, 2)}
      {figure('creditDays', t('contract.creditDays'))}
      {figure('settlementDay', t('contract.settlementDay'))}
      {figure('discount', t('contract.discountPercent'), false, 2)}
      {figure('discountDays', t('contract.discountDays'))}
      {day('validFrom', t('contract.validFrom'), true)}
      {day('validUntil', t('contract.validUntil'))}
      {area('paymentTerms', t('contract.payment'))}
      {area('specialTerms', t('contract.specialTerms'))}
    </>
  )
}
