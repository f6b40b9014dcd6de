import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Checkbox, Form, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import type { CreditContractRow, ReleaseApplication } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { tidy } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { FormPage, PaperCell, PaperSection } from '@/ui/FormPage'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { useFieldRules } from '@/ui/useFieldRules'
import { CheckTable } from './CheckTable'
import { Lines, type LineValues } from './Lines'
import { apply, checkQuery, signedContractsQuery } from './queries'

interface Values {
  contract: string
  customerName: string
  settlementUnit: string
  formalitiesComplete?: boolean
  signatory: string
  represented?: string
  remark?: string
  lines: Partial<LineValues>[]
}

/** 赊销发货提单 as on paper; what stands in its way is shown while it is written. */
export function ReleaseNew({ contract }: { contract?: string }) {
  const { t } = useTranslation('sales')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [key, setKey] = useState(newIdempotencyKey)
  const { data: contracts = [] } = useQuery(signedContractsQuery)
  const values = Form.useWatch([], form) as Values | undefined
  const order = useSettled(values && orderOf(values))
  const fill = (id: string | undefined) => {
    const chosen = contracts.find((each) => each.id === id)
    if (chosen) form.setFieldsValue({ customerName: chosen.customerName, settlementUnit: chosen.settlementUnit })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is filled once, when the contracts are there
  useEffect(() => fill(contract), [contracts.length])
  const submit = async (given: Values) => {
    const body = orderOf(given)
    if (!body) return
    try {
      const { id } = await apply(body, key)
      await queries.invalidateQueries({ queryKey: ['releases'] })
      await navigate({ to: `/releases/${id}` as never })
    } catch (error) {
      setKey(newIdempotencyKey())
      throw error
    }
  }
  return (
    <>
      <FormPage<Values>
        title={t('release.title')}
        sub={
          <>
            <span>{t('release.sub')}</span>
            <ArticleChip rule="S3-02" />
          </>
        }
        form={form}
        initial={{ contract, lines: [{ regionCode: '000000' }] }}
        submitLabel={t('release.apply')}
        submit={submit}
        onCancel={() => void navigate({ to: '/releases' as never })}
      >
        <Cells contracts={contracts} onContract={fill} />
      </FormPage>
      <Answer order={order} />
    </>
  )
}

function Cells({ contracts, onContract }: { contracts: CreditContractRow[]; onContract: (id: string) => void }) {
  const { t } = useTranslation('sales')
  const rules = useFieldRules()
  const text = (name: keyof Values, label: string, required = true) => (
    <PaperCell label={label} required={required}>
      <Form.Item name={name} rules={required ? rules.required(label) : []}>
        <Input maxLength={100} aria-label={label} />
      </Form.Item>
    </PaperCell>
  )
  return (
    <>
      <PaperCell label={t('contract.one')} required span={12}>
        <Form.Item name="contract" rules={rules.chosen(t('contract.one'))}>
          <Select
            aria-label={t('contract.one')}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={onContract}
            options={contracts.map((each) => ({ value: each.id, label: `${each.customerName}　${each.number}` }))}
          />
        </Form.Item>
      </PaperCell>
      {text('customerName', t('release.customerName'))}
      {text('settlementUnit', t('settlementUnit'))}
      <PaperSection>{t('release.goods')}</PaperSection>
      <Lines />
      <PaperSection>{t('release.signature')}</PaperSection>
      {text('signatory', t('release.signatory'))}
      {text('represented', t('release.represented'), false)}
      <PaperCell label={t('release.formalities')}>
        <Form.Item name="formalitiesComplete" valuePropName="checked">
          <Checkbox>{t('release.formalitiesComplete')}</Checkbox>
        </Form.Item>
      </PaperCell>
      {text('remark', t('release.remark'), false)}
    </>
  )
}

/** What the checks say of the order as it stands; without a complete order there is nothing to say. */
function Answer({ order }: { order: ReleaseApplication | undefined }) {
  const { t } = useTranslation('sales')
  const { code } = useCodes()
  const answer = useQuery(checkQuery(order))
  if (!order) return null
  if (answer.isError) return <ProblemAlert error={answer.error} />
  if (!answer.data) return null
  const { verdict, checks } = answer.data
  return (
    <div className="kg-page" role="status">
      <Alert
        type={verdict === 'ISSUE' ? 'success' : verdict === 'HOLD' ? 'warning' : 'error'}
        showIcon
        title={code('releaseVerdict', verdict)}
      />
      <CheckTable checks={checks} title={t('release.checks')} />
    </div>
  )
}

/** The order the form says, once it says one. */
function orderOf(values: Values): ReleaseApplication | undefined {
  const lines = (values.lines ?? []).map(lineOf)
  const complete = values.contract && values.customerName && values.settlementUnit && values.signatory
  if (!complete || lines.length === 0 || lines.includes(undefined)) return undefined
  return {
    contract: values.contract,
    customerName: tidy(values.customerName),
    settlementUnit: tidy(values.settlementUnit),
    formalitiesComplete: values.formalitiesComplete ?? false,
    signatory: tidy(values.signatory),
    represented: tidy(values.represented ?? '') || null,
    remark: tidy(values.remark ?? '') || null,
    lines: lines as ReleaseApplication['lines'],
  }
}

function lineOf(line: Partial<LineValues> | undefined) {
  if (!line?.productCode || !line.productName || !line.regionCode || !line.packing || !line.transport) return undefined
  if (!line.quantity || !line.price) return undefined
  const { price, ...rest } = line
  return { ...rest, unitPriceFen: Math.round(price * 100) }
}

/** A value that is only passed on when nobody has typed for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  const text = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text === undefined ? (undefined as T) : JSON.parse(text)), 500)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
