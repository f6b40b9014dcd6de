import { PlusOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/api/accounts'
import { newIdempotencyKey } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { PriceApprovalRow } from '@/api/types'
import { hasRole, useMe } from '@/auth/session'
import { date } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { putOnFields } from '@/ui/formProblem'
import { MoneyText } from '@/ui/MoneyText'
import { PageHead } from '@/ui/PageHead'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { RegionField } from '@/ui/RegionField'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { useFieldRules } from '@/ui/useFieldRules'
import { useStatusFilter } from '@/ui/useStatusFilter'
import { APPROVALS, applyFor, approvalQuery, loadApprovals } from './queries'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 批件: prices below the list and quantities that need an approval (S3-04, S3-05). */
export function ApprovalList({ search, onSearch }: Props) {
  const { t } = useTranslation('sales')
  const [asking, setAsking] = useState(false)
  const applies = hasRole(useMe(), ['CREDIT_OFFICER', 'SALES_REP', 'ACCOUNT_MANAGER', 'DEPT_MANAGER'])
  return (
    <div className="kg-page">
      <PageHead
        title={t('approval.list')}
        tags={<ArticleChip rule="S3-04" />}
        actions={
          applies && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAsking(true)}>
              {t('approval.new')}
            </Button>
          )
        }
      />
      <SearchTable<PriceApprovalRow>
        id="price-approvals"
        columns={useColumns()}
        filters={[useStatusFilter('price-approval')]}
        search={search}
        onSearch={onSearch}
        queryKey={['price-approvals', 'list']}
        load={loadApprovals}
        rowKey={(row) => row.id}
      />
      {asking && <AskDialog onClose={() => setAsking(false)} />}
    </div>
  )
}

function useColumns(): Column<PriceApprovalRow>[] {
  const { t } = useTranslation('sales')
  const { t: tc } = useTranslation()
  return [
    { key: 'customer', title: t('customer'), fixed: true, width: 220, render: (row) => row.customerName },
    {
      key: 'number',
      title: tc('number'),
      width: 140,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    {
      key: 'status',
      title: tc('status'),
      width: 90,
      render: (row) => <StatusTag of="price-approval" status={row.status} />,
    },
    { key: 'product', title: t('productCode'), width: 130, render: (row) => row.productCode },
    { key: 'way', title: t('packing'), width: 130, hidden: true, render: (row) => `${row.packing}　${row.transport}` },
    { key: 'price', title: t('price'), align: 'right', width: 110, render: (row) => <MoneyText fen={row.priceFen} /> },
    {
      key: 'list',
      title: t('listPrice'),
      align: 'right',
      width: 110,
      render: (row) => (row.listPriceFen === null ? tc('empty') : <MoneyText fen={row.listPriceFen} />),
    },
    { key: 'quantity', title: t('quantity'), align: 'right', width: 90, render: (row) => row.quantity },
    { key: 'until', title: t('contract.validUntil'), width: 110, render: (row) => date(row.validUntil) },
    { key: 'by', title: t('release.appliedBy'), width: 80, hidden: true, render: (row) => row.appliedByName },
    { key: 'actions', title: '', width: 170, render: (row) => row.status === 'PROPOSED' && <Decide id={row.id} /> },
  ]
}

/** What the reader may do with one that is open; asked for row by row, there are few. */
function Decide({ id }: { id: string }) {
  const { t: tc } = useTranslation()
  const { data } = useQuery(approvalQuery(id))
  const reason = [{ name: 'reason', label: tc('reason'), kind: 'textarea' as const, required: true, maxLength: 300 }]
  if (!data) return null
  return (
    <ActionButtons
      base={APPROVALS}
      of="price-approval"
      record={data}
      specs={[
        { action: 'approve', kind: 'primary', rule: 'S3-04', fields: reason },
        { action: 'reject', kind: 'danger', fields: reason },
        { action: 'withdraw', fields: reason },
      ]}
      refresh={[['price-approvals'], ['tasks'], ['audit']]}
    />
  )
}

interface Values {
  accountId: string
  regionCode: string
  productCode: string
  packing: string
  transport: string
  price: number
  quantity: number
  validUntil: Dayjs
  reason: string
}

function AskDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('sales')
  const { t: tc } = useTranslation()
  const rules = useFieldRules()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [problem, setProblem] = useState<Problem>()
  const [q, setQ] = useState('')
  const { data: accounts = [] } = useQuery(accountsQuery(q))
  const send = async ({ price, validUntil, ...rest }: Values) => {
    try {
      await applyFor(
        { ...rest, priceFen: Math.round(price * 100), validUntil: validUntil.format('YYYY-MM-DD') },
        newIdempotencyKey(),
      )
      await queries.invalidateQueries({ queryKey: ['price-approvals'] })
      onClose()
    } catch (error) {
      setProblem(putOnFields(form, asProblem(error)).problem)
    }
  }
  const text = (name: keyof Values, label: string) => (
    <Form.Item name={name} label={label} rules={rules.required(label)}>
      <Input maxLength={60} />
    </Form.Item>
  )
  return (
    <Modal
      open
      title={t('approval.new')}
      okText={tc('submit')}
      cancelText={tc('cancel')}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={send}
        initialValues={{ regionCode: '000000', validUntil: dayjs().add(30, 'day') }}
      >
        <Form.Item name="accountId" label={t('customer')} rules={rules.chosen(t('customer'))}>
          <Select
            showSearch={{ filterOption: false, onSearch: setQ }}
            options={accounts.map((each) => ({
              value: each.id,
              label: `${each.customerName}　${each.customerNumber}`,
            }))}
          />
        </Form.Item>
        {text('productCode', t('productCode'))}
        <Form.Item name="regionCode" label={t('region')} rules={rules.chosen(t('region'))}>
          <RegionField label={t('region')} />
        </Form.Item>
        {text('packing', t('packing'))}
        {text('transport', t('transport'))}
        <Form.Item name="price" label={t('price')} rules={rules.chosen(t('price'))}>
          <InputNumber style={{ width: '100%' }} min={0.01} precision={2} controls={false} />
        </Form.Item>
        <Form.Item name="quantity" label={t('approval.quantity')} rules={rules.chosen(t('quantity'))}>
          <InputNumber style={{ width: '100%' }} min={1} precision={0} controls={false} />
        </Form.Item>
        <Form.Item name="validUntil" label={t('contract.validUntil')} rules={rules.chosen(t('contract.validUntil'))}>
          <DatePicker style={{ width: '100%' }} minDate={dayjs()} />
        </Form.Item>
        <Form.Item name="reason" label={tc('reason')} rules={rules.required(tc('reason'))}>
          <Input.TextArea maxLength={300} />
        </Form.Item>
      </Form>
      {problem && <ProblemAlert error={problem} />}
    </Modal>
  )
}
