import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { DatePicker, Form, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import type { CustomerRow } from '@/api/types'
import { hasRole, useMe } from '@/auth/session'
import { tidy } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { CustomerSelect } from '@/ui/CustomerSelect'
import { FormPage, PaperCell } from '@/ui/FormPage'
import { MoneyInput } from '@/ui/MoneyInput'
import { notify } from '@/ui/notify'
import { NoPermission } from '@/ui/states'
import { useFieldRules } from '@/ui/useFieldRules'
import { MONEY_KEYS, salespeopleQuery, takeOver } from './queries'

interface Values {
  customer: string
  sourceKey: string
  contractNumber?: string
  amountFen: number
  shippedOn: Dayjs
  dueOn: Dayjs
  discountUntil?: Dayjs | null
  discountFen?: number | null
  salespersonId: string
}

interface Person {
  value: string
  label: string
}

/** 期初应收: finance takes over what is owed from before, a line of the old book at a time. */
export function OpeningForm() {
  return hasRole(useMe(), ['FINANCE']) ? <NewForm /> : <NoPermission />
}

const DAY = 'YYYY-MM-DD'

function NewForm() {
  const { t } = useTranslation('receivables')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [key, setKey] = useState(newIdempotencyKey)
  const [owner, setOwner] = useState<Person>()
  const people = usePeople(owner)
  const choose = (customer: CustomerRow | undefined) => {
    setOwner(customer && { value: customer.ownerId, label: customer.ownerName })
    form.setFieldValue('salespersonId', customer?.ownerId)
  }
  const submit = async (values: Values) => {
    const { shippedOn, dueOn, discountUntil, discountFen, contractNumber, ...rest } = values
    try {
      const receivable = await takeOver(
        {
          ...rest,
          sourceKey: tidy(values.sourceKey),
          contractNumber: tidy(contractNumber ?? '') || null,
          shippedOn: shippedOn.format(DAY),
          dueOn: dueOn.format(DAY),
          discountUntil: discountUntil?.format(DAY) ?? null,
          discountFen: discountFen ?? null,
          salespersonName: people.find(({ value }) => value === values.salespersonId)?.label ?? '',
        },
        key,
      )
      notify().success(t('opening.recorded'))
      await Promise.all(MONEY_KEYS.map((queryKey) => queries.invalidateQueries({ queryKey })))
      await navigate({ to: `/receivables/${receivable.id}` as never })
    } catch (error) {
      setKey(newIdempotencyKey())
      throw error
    }
  }
  return (
    <FormPage<Values>
      title={t('opening.form')}
      sub={
        <>
          <span>{t('opening.form.sub')}</span>
          <ArticleChip rule="S2e-42" />
        </>
      }
      form={form}
      submitLabel={t('opening.new')}
      submit={submit}
      onCancel={() => void navigate({ to: '/receivables' as never })}
    >
      <Cells people={people} onCustomer={choose} />
    </FormPage>
  )
}

/** The customer's owner, then those who answer for other debts: finance has no list of all the staff. */
function usePeople(owner: Person | undefined): Person[] {
  const { data = [] } = useQuery(salespeopleQuery)
  const others = data
    .filter((each) => each.salespersonId !== owner?.value)
    .map((each) => ({ value: each.salespersonId, label: each.salespersonName }))
  return owner ? [owner, ...others] : others
}

function Cells({ people, onCustomer }: { people: Person[]; onCustomer: (row: CustomerRow | undefined) => void }) {
  const { t } = useTranslation('receivables')
  const rules = useFieldRules()
  return (
    <>
      <PaperCell label={t('customer')} required>
        <Form.Item name="customer" rules={rules.chosen(t('customer'))}>
          <CustomerSelect label={t('customer')} onPick={onCustomer} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('salesperson')} required>
        <Form.Item name="salespersonId" rules={rules.chosen(t('salesperson'))} extra={t('opening.salespersonHint')}>
          <Select
            aria-label={t('salesperson')}
            placeholder={t('opening.pickCustomer')}
            showSearch={{ optionFilterProp: 'label' }}
            options={people}
          />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('opening.sourceKey')} required>
        <Form.Item name="sourceKey" rules={rules.required(t('opening.sourceKey'))} extra={t('opening.sourceKeyHint')}>
          <Input maxLength={100} aria-label={t('opening.sourceKey')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('opening.contractNumber')}>
        <Form.Item name="contractNumber">
          <Input maxLength={60} aria-label={t('opening.contractNumber')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('opening.amountYuan')} required span={12}>
        <Form.Item name="amountFen" rules={rules.chosen(t('opening.amountYuan'))}>
          <MoneyInput label={t('opening.amountYuan')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('shippedOn')} required>
        <Form.Item name="shippedOn" rules={rules.chosen(t('shippedOn'))}>
          <DatePicker style={{ width: '100%' }} maxDate={dayjs()} aria-label={t('shippedOn')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('dueOn')} required>
        <Form.Item name="dueOn" rules={rules.chosen(t('dueOn'))}>
          <DatePicker style={{ width: '100%' }} aria-label={t('dueOn')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('opening.discountYuan')}>
        <Form.Item name="discountFen">
          <MoneyInput label={t('opening.discountYuan')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('opening.discountUntil')}>
        <Form.Item name="discountUntil">
          <DatePicker style={{ width: '100%' }} aria-label={t('opening.discountUntil')} />
        </Form.Item>
      </PaperCell>
    </>
  )
}
