import { UploadOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, DatePicker, Flex, Upload } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PriceListRow } from '@/api/types'
import { hasRole, useMe } from '@/auth/session'
import { date, dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { PageHead } from '@/ui/PageHead'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { useStatusFilter } from '@/ui/useStatusFilter'
import { loadLists, proposeWorkbook } from './queries'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 价格表: every version of it; a new one comes in a workbook and is approved by somebody else (S3-04). */
export function PriceListList({ search, onSearch }: Props) {
  const { t } = useTranslation('sales')
  const navigate = useNavigate()
  const proposes = hasRole(useMe(), ['CREDIT_OFFICER', 'FINANCE', 'MARKET'])
  return (
    <div className="kg-page">
      <PageHead title={t('price.list')} tags={<ArticleChip rule="S3-04" />} />
      {proposes && <NewList />}
      <SearchTable<PriceListRow>
        id="price-lists"
        searchable={false}
        columns={useColumns()}
        filters={[useStatusFilter('price-list')]}
        search={search}
        onSearch={onSearch}
        queryKey={['price-lists', 'list']}
        load={loadLists}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: `/price-lists/${row.id}` as never })}
      />
    </div>
  )
}

/** A workbook and the day it begins to hold; a wrong row keeps the whole list out. */
function NewList() {
  const { t } = useTranslation('sales')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [from, setFrom] = useState(dayjs())
  const sending = useMutation({
    mutationFn: (file: File) =>
      proposeWorkbook(file, file.name.replace(/\.xlsx$/, '').slice(0, 60), from.format('YYYY-MM-DD')),
    onSuccess: async (list) => {
      await queries.invalidateQueries({ queryKey: ['price-lists'] })
      await navigate({ to: `/price-lists/${list.id}` as never })
    },
  })
  return (
    <section className="kg-panel" aria-label={t('price.new')} style={{ padding: 10, marginBottom: 10 }}>
      <Flex gap={8} align="center" wrap>
        <b>{t('price.new')}</b>
        <span className="kg-muted">{t('price.columns')}</span>
        <span style={{ flex: 1 }} />
        <DatePicker
          value={from}
          onChange={(day) => day && setFrom(day)}
          allowClear={false}
          aria-label={t('price.from')}
        />
        <Upload
          accept=".xlsx"
          showUploadList={false}
          beforeUpload={(file) => {
            sending.mutate(file)
            return false
          }}
        >
          <Button icon={<UploadOutlined />} loading={sending.isPending}>
            {t('price.choose')}
          </Button>
        </Upload>
      </Flex>
      {sending.isError && <ProblemAlert error={sending.error} />}
    </section>
  )
}

function useColumns(): Column<PriceListRow>[] {
  const { t } = useTranslation('sales')
  const { t: tc } = useTranslation()
  return [
    { key: 'name', title: t('price.name'), fixed: true, width: 220, render: (row) => row.name },
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
      render: (row) => <StatusTag of="price-list" status={row.status} />,
    },
    {
      key: 'valid',
      title: t('contract.valid'),
      sort: 'validFrom',
      width: 190,
      render: (row) => `${date(row.validFrom)} – ${row.validUntil ? date(row.validUntil) : t('price.next')}`,
    },
    { key: 'entries', title: t('price.entries'), align: 'right', width: 90, render: (row) => row.entries },
    { key: 'by', title: t('price.proposedBy'), width: 100, render: (row) => row.proposedByName },
    {
      key: 'at',
      title: t('price.proposedAt'),
      sort: 'proposedAt',
      width: 140,
      render: (row) => dateTime(row.proposedAt),
    },
  ]
}
