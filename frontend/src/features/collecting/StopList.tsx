import { StopOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Flex, Form, Input, Tabs } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShipmentStop } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { MoneyText } from '@/ui/MoneyText'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { CustomerAction } from './CustomerAction'
import { loadStops, orderStop } from './queries'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 停止发货: who gets nothing at present, and who did not once (S3-10, S3-15). */
export function StopList({ search, onSearch }: Props) {
  const { t } = useTranslation('collecting')
  const navigate = useNavigate()
  const [ordering, setOrdering] = useState(false)
  const { view = 'open', ...rest } = search
  const fixed = { open: view === 'open' ? 'true' : 'false' }
  return (
    <div className="kg-page">
      <PageHead
        title={t('stops')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('stops.hint')}
            <ArticleChip rule="S3-10" />
            <ArticleChip rule="S3-15" />
          </Flex>
        }
        actions={
          <Can roles={['SALES_REP', 'ACCOUNT_MANAGER', 'DEPT_MANAGER', 'CREDIT_OFFICER']}>
            <Button danger icon={<StopOutlined />} onClick={() => setOrdering(true)}>
              {t('stop.order')}
            </Button>
          </Can>
        }
      />
      <Tabs
        size="small"
        activeKey={view}
        onChange={(tab) => onSearch({ view: tab })}
        items={[
          { key: 'open', label: t('stops.open') },
          { key: 'lifted', label: t('stops.lifted') },
        ]}
      />
      <SearchTable<ShipmentStop>
        id="shipment-stops"
        columns={useColumns()}
        search={rest}
        onSearch={(next) => onSearch({ view, ...next })}
        queryKey={['shipment-stops', 'list', view]}
        load={(query, signal) => loadStops({ ...query, ...fixed }, signal)}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: `/shipment-stops/${row.id}` as never })}
      />
      {ordering && (
        <CustomerAction<{ reason: string }>
          title={t('stop.order')}
          rule="S3-10"
          explain={t('stop.explain')}
          send={(accountId, { reason }, key) => orderStop({ accountId, reason }, key)}
          onClose={() => setOrdering(false)}
        >
          <Reason />
        </CustomerAction>
      )}
    </div>
  )
}

function Reason() {
  const { t } = useTranslation()
  return (
    <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: t('reason') }]}>
      <Input.TextArea rows={3} maxLength={300} showCount />
    </Form.Item>
  )
}

function useColumns(): Column<ShipmentStop>[] {
  const { t } = useTranslation('collecting')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    { key: 'customer', title: t('customer'), fixed: true, width: 212, render: (row) => row.customerName },
    {
      key: 'number',
      title: tc('number'),
      width: 140,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    {
      key: 'status',
      title: tc('status'),
      width: 100,
      render: (row) => <StatusTag of="shipment-stop" status={row.status} />,
    },
    { key: 'trigger', title: t('trigger'), width: 150, render: (row) => code('stopTrigger', row.trigger) },
    { key: 'owed', title: t('owedFen'), align: 'right', width: 120, render: (row) => <MoneyText fen={row.owedFen} /> },
    {
      key: 'stoppedAt',
      title: t('stoppedAt'),
      sort: 'stoppedAt',
      width: 140,
      render: (row) => dateTime(row.stoppedAt),
    },
    { key: 'stoppedBy', title: t('stoppedBy'), width: 90, render: (row) => row.stoppedByName },
    { key: 'until', title: t('exceptionUntil'), width: 120, render: (row) => row.exceptionUntil ?? tc('empty') },
    {
      key: 'lifted',
      title: t('liftedAt'),
      width: 140,
      render: (row) => dateTime(row.liftedAt) || tc('empty'),
    },
  ]
}
