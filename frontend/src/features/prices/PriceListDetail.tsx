import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { placeName, regionsQuery } from '@/api/regions'
import type { PriceEntryRow, PriceList } from '@/api/types'
import { date, dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage } from '@/ui/DetailPage'
import { MoneyText } from '@/ui/MoneyText'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import type { ListSearch } from '@/ui/tableSearch'
import { LISTS, listQuery, loadEntries } from './queries'

interface Props {
  id: string
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** One version of the price list with its prices. */
export function PriceListDetail({ id, search, onSearch }: Props) {
  const list = useQuery(listQuery(id))
  useNameCrumb(list.data?.number)
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <PageSkeleton />
  return <Sheet list={list.data} {...{ search, onSearch }} />
}

function Sheet({ list, search, onSearch }: { list: PriceList } & Omit<Props, 'id'>) {
  const { t } = useTranslation('sales')
  const { t: tc } = useTranslation()
  const reason = [{ name: 'reason', label: tc('reason'), kind: 'textarea' as const, required: true, maxLength: 300 }]
  const hand = (by: PriceList['decided']) => (by ? `${by.name}　${dateTime(by.at)}` : tc('empty'))
  return (
    <DetailPage
      title={list.name}
      number={list.number}
      tags={
        <>
          <StatusTag of="price-list" status={list.status} />
          {list.inForce && <Tag color="success">{t('price.inForce')}</Tag>}
          <ArticleChip rule="S3-04" />
        </>
      }
      actions={
        <ActionButtons
          base={LISTS}
          of="price-list"
          record={list}
          specs={[
            { action: 'approve', kind: 'primary', rule: 'S3-04', explain: t('price.approve.explain'), fields: reason },
            { action: 'reject', kind: 'danger', fields: reason },
            { action: 'withdraw', fields: reason },
          ]}
          refresh={[['price-lists'], ['tasks'], ['audit']]}
        />
      }
      groups={[
        {
          key: 'list',
          facts: [
            {
              label: t('contract.valid'),
              value: `${date(list.validFrom)} – ${list.validUntil ? date(list.validUntil) : t('price.next')}`,
            },
            { label: t('price.proposedBy'), value: hand(list.proposed) },
            { label: t('price.decidedBy'), value: hand(list.decided) },
          ],
        },
      ]}
    >
      <SearchTable<PriceEntryRow>
        id="price-entries"
        columns={useColumns()}
        search={search}
        onSearch={onSearch}
        queryKey={['price-lists', list.id, 'entries']}
        load={loadEntries(list.id)}
        rowKey={(row) => row.id}
      />
    </DetailPage>
  )
}

function useColumns(): Column<PriceEntryRow>[] {
  const { t } = useTranslation('sales')
  const { data: regions = [] } = useQuery(regionsQuery)
  const place = (code: string) => (code === '000000' ? t('country') : placeName(regions, code.replace(/(00)+$/, '')))
  return [
    { key: 'code', title: t('productCode'), sort: 'productCode', width: 140, render: (row) => row.productCode },
    { key: 'product', title: t('productName'), width: 200, render: (row) => row.productName },
    { key: 'region', title: t('region'), width: 160, render: (row) => place(row.regionCode) },
    { key: 'packing', title: t('packing'), width: 100, render: (row) => row.packing },
    { key: 'transport', title: t('transport'), width: 100, render: (row) => row.transport },
    {
      key: 'price',
      title: t('price'),
      sort: 'priceFen',
      align: 'right',
      width: 120,
      render: (row) => <MoneyText fen={row.priceFen} />,
    },
  ]
}
