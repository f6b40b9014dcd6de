import { PlusOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, DatePicker, Flex, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { regionsQuery } from '@/api/regions'
import type { TradeRecord } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { dateTime, tidy } from '@/i18n/format'
import { ActionModal } from '@/ui/ActionModal'
import { ArticleChip } from '@/ui/ArticleChip'
import { MoneyText } from '@/ui/MoneyText'
import { notify } from '@/ui/notify'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import type { ListSearch } from '@/ui/tableSearch'
import { BASE, loadTrades } from './queries'
import './trades.css'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 交易记录: what was sold, the latest first; a mistake is taken back by a reversal and both stay (S1-31). */
export function TradeList({ search, onSearch }: Props) {
  const { t } = useTranslation('trades')
  const navigate = useNavigate()
  const regions = useQuery(regionsQuery)
  const [reversing, setReversing] = useState<TradeRecord>()
  return (
    <div className="kg-page">
      <PageHead
        title={t('title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('hint')}
            <ArticleChip rule="S1-31" />
          </Flex>
        }
        actions={
          <Can roles={['FINANCE', 'DATA_ADMIN']}>
            <Button onClick={() => void navigate({ to: '/trade-records/batch' as never })}>{t('batch.open')}</Button>
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => void navigate({ to: '/trade-records/new' as never })}
            >
              {t('new')}
            </Button>
          </Can>
        }
      />
      <Narrow key={`${search.from}${search.to}${search.product}`} {...{ search, onSearch }} />
      <SearchTable<TradeRecord>
        id="trade-records"
        columns={useListColumns(setReversing)}
        filters={[
          {
            key: 'region',
            label: t('region'),
            options: (regions.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
          },
        ]}
        search={search}
        onSearch={onSearch}
        queryKey={['trade-records', 'list']}
        load={loadTrades}
        rowKey={(row) => row.id}
        onOpen={(row) =>
          void navigate({ to: `/customers/${row.customerId}` as never, search: { tab: 'trades' } as never })
        }
      />
      {reversing && <Reverse row={reversing} onClose={() => setReversing(undefined)} />}
    </div>
  )
}

/** Days and product: what chips can't offer as a choice. */
function Narrow({ search, onSearch }: Props) {
  const { t } = useTranslation('trades')
  const [product, setProduct] = useState(search.product ?? '')
  const day = (text: string | undefined): Dayjs | null => (text ? dayjs(text) : null)
  return (
    <Flex gap={8} className="kg-panel kg-trade-narrow" align="center" wrap>
      <span className="kg-muted">{t('soldOn')}</span>
      <DatePicker.RangePicker
        value={[day(search.from), day(search.to)]}
        allowEmpty={[true, true]}
        maxDate={dayjs()}
        aria-label={t('soldOn')}
        onChange={(days) =>
          onSearch({ ...search, from: days?.[0]?.format('YYYY-MM-DD'), to: days?.[1]?.format('YYYY-MM-DD') })
        }
      />
      <Input
        style={{ width: 180 }}
        allowClear
        maxLength={60}
        placeholder={t('productCode')}
        aria-label={t('productCode')}
        value={product}
        onChange={(event) => setProduct(event.target.value)}
        onBlur={() => onSearch({ ...search, product: tidy(product) || undefined })}
        onPressEnter={() => onSearch({ ...search, product: tidy(product) || undefined })}
      />
      <span className="kg-muted">{t('searchHint')}</span>
    </Flex>
  )
}

/** The counter-entry to one record, with its reason. */
export function Reverse({ row, onClose }: { row: TradeRecord; onClose: () => void }) {
  const { t } = useTranslation('trades')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const queries = useQueryClient()
  const title = code('action', 'trade-record.reverse')
  const reload = () =>
    Promise.all(['trade-records', 'customers'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
  return (
    <ActionModal
      base={BASE}
      of="trade-record"
      // A record is never edited, so it has no version; the service refuses a second reversal by itself.
      record={{ ...row, version: 0 }}
      spec={{
        action: 'reverse',
        kind: 'danger',
        rule: 'S1-31',
        explain: t('reverse.explain', { order: row.orderNumber, product: row.productName }),
        fields: [{ name: 'reason', label: t('reverse.reason'), kind: 'textarea', required: true, maxLength: 300 }],
      }}
      title={title}
      onClose={onClose}
      onReload={reload}
      onDone={async () => {
        onClose()
        notify().success(tc('done', { action: title }))
        await reload()
      }}
    />
  )
}

function useListColumns(onReverse: (row: TradeRecord) => void): Column<TradeRecord>[] {
  const { t } = useTranslation('trades')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    { key: 'soldOn', title: t('soldOn'), sort: 'soldOn', fixed: true, width: 110, render: (row) => row.soldOn },
    { key: 'customer', title: t('customer'), width: 190, render: (row) => row.customerName },
    {
      key: 'order',
      title: t('orderNumber'),
      width: 140,
      render: (row) => <span className="kg-number">{row.orderNumber}</span>,
    },
    { key: 'product', title: t('productName'), width: 130, render: (row) => row.productName },
    {
      key: 'productCode',
      title: t('productCode'),
      width: 120,
      hidden: true,
      render: (row) => row.productCode ?? tc('empty'),
    },
    { key: 'region', title: t('region'), width: 100, render: (row) => row.regionName },
    { key: 'quantity', title: t('quantity'), align: 'right', width: 90, render: (row) => row.quantity },
    {
      key: 'amount',
      title: t('amount'),
      align: 'right',
      width: 108,
      render: (row) => <MoneyText fen={row.amountFen} />,
    },
    { key: 'cost', title: t('cost'), align: 'right', width: 108, render: (row) => <MoneyText fen={row.costFen} /> },
    {
      key: 'state',
      title: tc('status'),
      width: 100,
      render: (row) => (
        <span className={row.state === 'VALID' ? '' : 'kg-muted'} title={row.reversalReason ?? undefined}>
          {code('tradeState', row.state)}
        </span>
      ),
    },
    { key: 'source', title: t('source'), width: 100, hidden: true, render: (row) => row.source },
    { key: 'sourceKey', title: t('sourceKey'), width: 180, hidden: true, render: (row) => row.sourceKey },
    { key: 'recordedBy', title: t('recordedBy'), width: 90, hidden: true, render: (row) => row.recordedByName },
    { key: 'recordedAt', title: t('recordedAt'), width: 140, hidden: true, render: (row) => dateTime(row.recordedAt) },
    {
      key: 'actions',
      title: t('actions'),
      width: 70,
      render: (row) =>
        row.allowedActions.includes('reverse') && (
          <Button
            type="link"
            size="small"
            danger
            onClick={(event) => {
              event.stopPropagation()
              onReverse(row)
            }}
          >
            {code('action', 'trade-record.reverse')}
          </Button>
        ),
    },
  ]
}
