import { PlusOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, DatePicker, Flex, Form, Select, Tabs } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ENUMS, STATUSES } from '@/api/codes'
import type { DemandNotice, PaymentReminder, PaymentReminderEntry } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from '@/ui/ArticleChip'
import { MoneyText } from '@/ui/MoneyText'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { useStatusFilter } from '@/ui/useStatusFilter'
import { CustomerAction } from './CustomerAction'
import { loadDemands, loadReminders, sendReminder } from './queries'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

const DEMANDS = 'demands'

/** 付款提示与催款: what was written to customers before and after the settlement day (S3-11, S2e-40). */
export function ReminderList({ search, onSearch }: Props) {
  const { t } = useTranslation('collecting')
  const [sending, setSending] = useState(false)
  const { view, ...rest } = search
  return (
    <div className="kg-page">
      <PageHead
        title={t('reminders')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('reminders.hint')}
            <ArticleChip rule="S3-11" />
            <ArticleChip rule="S2e-40" />
          </Flex>
        }
        actions={
          <Can roles={['SALES_REP', 'ACCOUNT_MANAGER', 'DEPT_MANAGER', 'CREDIT_OFFICER', 'FINANCE']}>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setSending(true)}>
              {t('reminder.new')}
            </Button>
          </Can>
        }
      />
      <Tabs
        size="small"
        activeKey={view ?? 'reminders'}
        onChange={(tab) => onSearch(tab === DEMANDS ? { view: DEMANDS } : {})}
        items={[
          { key: 'reminders', label: t('tab.reminders') },
          { key: DEMANDS, label: t('tab.demands') },
        ]}
      />
      {view === DEMANDS ? (
        <Demands search={rest} onSearch={(next) => onSearch({ view, ...next })} />
      ) : (
        <Reminders search={rest} onSearch={onSearch} />
      )}
      {sending && <Sending onClose={() => setSending(false)} />}
    </div>
  )
}

interface Sent {
  sentOn: Dayjs
  channel: PaymentReminderEntry['channel']
}

function Sending({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('collecting')
  const { code } = useCodes()
  return (
    <CustomerAction<Sent>
      title={t('reminder.new')}
      rule="S3-11"
      explain={t('reminder.explain')}
      initial={{ sentOn: dayjs(), channel: 'LETTER' }}
      send={(accountId, { sentOn, channel }, key) =>
        sendReminder({ accountId, sentOn: sentOn.format('YYYY-MM-DD'), channel, receivableIds: null }, key)
      }
      onClose={onClose}
    >
      <Form.Item name="sentOn" label={t('sentOn')} rules={[{ required: true, message: t('sentOn') }]}>
        <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
      </Form.Item>
      <Form.Item name="channel" label={t('channel')}>
        <Select options={ENUMS.letterChannel.map((value) => ({ value, label: code('letterChannel', value) }))} />
      </Form.Item>
    </CustomerAction>
  )
}

function Reminders({ search, onSearch }: Props) {
  const { t } = useTranslation('collecting')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const navigate = useNavigate()
  const columns: Column<PaymentReminder>[] = [
    { key: 'customer', title: t('customer'), fixed: true, width: 220, render: (row) => row.customerName },
    {
      key: 'number',
      title: tc('number'),
      width: 140,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    {
      key: 'status',
      title: t('answer'),
      width: 110,
      render: (row) => <StatusTag of="payment-reminder" status={row.status} />,
    },
    { key: 'sentOn', title: t('sentOn'), sort: 'sentOn', width: 110, render: (row) => row.sentOn },
    { key: 'channel', title: t('channel'), width: 90, render: (row) => code('letterChannel', row.channel) },
    {
      key: 'amount',
      title: t('amount'),
      align: 'right',
      width: 120,
      render: (row) => <MoneyText fen={row.amountFen} />,
    },
    { key: 'promisedOn', title: t('promisedOn'), width: 110, render: (row) => row.promisedOn ?? tc('empty') },
    { key: 'words', title: t('answerWords'), width: 240, render: (row) => row.answerWords ?? tc('empty') },
    { key: 'sentBy', title: t('sentBy'), width: 90, render: (row) => row.sentByName },
  ]
  return (
    <SearchTable<PaymentReminder>
      id="payment-reminders"
      columns={columns}
      filters={[
        {
          key: 'status',
          label: t('answer'),
          options: STATUSES['payment-reminder'].map((value) => ({
            value,
            label: code('status', `payment-reminder.${value}`),
          })),
        },
      ]}
      search={search}
      onSearch={onSearch}
      queryKey={['payment-reminders', 'list']}
      load={loadReminders}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate({ to: `/payment-reminders/${row.id}` as never })}
    />
  )
}

function Demands({ search, onSearch }: Props) {
  const { t } = useTranslation('collecting')
  const { t: tc } = useTranslation()
  const navigate = useNavigate()
  const columns: Column<DemandNotice>[] = [
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
      render: (row) => <StatusTag of="demand-notice" status={row.status} />,
    },
    { key: 'level', title: t('level'), width: 90, render: (row) => t('levelOf', { level: row.level }) },
    {
      key: 'amount',
      title: t('amount'),
      align: 'right',
      width: 120,
      render: (row) => <MoneyText fen={row.amountFen} />,
    },
    { key: 'since', title: t('overdueSince'), width: 120, render: (row) => row.overdueSince },
    { key: 'breach', title: t('breachOn'), width: 120, render: (row) => row.breachOn },
    { key: 'issuedOn', title: t('issuedOn'), width: 110, render: (row) => row.issuedOn ?? tc('empty') },
    { key: 'issuedBy', title: t('issuedBy'), width: 90, render: (row) => row.issuedByName ?? tc('empty') },
  ]
  return (
    <SearchTable<DemandNotice>
      id="demand-notices"
      columns={columns}
      filters={[useStatusFilter('demand-notice')]}
      search={search}
      onSearch={onSearch}
      queryKey={['demand-notices', 'list']}
      load={loadDemands}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate({ to: `/demand-notices/${row.id}` as never })}
    />
  )
}
