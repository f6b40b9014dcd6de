import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button, Table, type TableProps } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Query } from '@/api/client'
import type { Page, Total } from '@/api/types'
import { ErrorState } from './states'
import { TableBar } from './TableBar'
import { type FilterSpec, type ListSearch, sortedFrom } from './tableSearch'
import { useColumns } from './useColumns'
import { useTableKeys } from './useTableKeys'

export interface Column<Row> {
  key: string
  title: string
  render: (row: Row) => ReactNode
  /** Name the server sorts by, when it can. */
  sort?: string
  width?: number
  align?: 'left' | 'right' | 'center'
  fixed?: boolean
  hidden?: boolean
}

interface Props<Row> {
  /** Remembers the chosen columns of this list. */
  id: string
  columns: Column<Row>[]
  filters?: FilterSpec[]
  /** State of the list, kept in the address. */
  search: ListSearch
  onSearch: (next: ListSearch) => void
  queryKey: readonly unknown[]
  load: (query: Query, signal: AbortSignal) => Promise<Page<Row>>
  rowKey: (row: Row) => string
  onOpen?: (row: Row) => void
  canOpen?: (row: Row) => boolean
  /** False when the server has no text search for this list. */
  searchable?: boolean
  empty?: ReactNode
  /** Rows that can be chosen for something done to several at once; what is done stands in the note. */
  choose?: { keys: string[]; onChange: (rows: Row[]) => void; may: (row: Row) => boolean }
  /** Said once above the rows instead of in each of them. */
  note?: (rows: Row[]) => ReactNode
}

const PAGE = 50

/** The one list of the product: chips and sort in the address, keyset pages, keyboard, designed states. */
export function SearchTable<Row extends object>(props: Props<Row>) {
  const { columns, filters = [], search, onSearch, searchable = true } = props
  const list = useInfiniteQuery({
    queryKey: [...props.queryKey, search],
    queryFn: ({ pageParam, signal }) => props.load({ ...search, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const chooser = useColumns(props.id, columns)
  const canOpen = props.canOpen ?? (() => Boolean(props.onOpen))
  const keys = useTableKeys({
    count: rows.length,
    onOpen: (index) => {
      const row = rows[index]
      if (row && canOpen(row)) props.onOpen?.(row)
    },
  })
  const note = props.note?.(rows)
  const filtered = Object.entries(search).some(([key, value]) => key !== 'sort' && value)

  return (
    <div className="kg-panel kg-table" ref={keys.frame}>
      <TableBar
        {...{ filters, search, onSearch, searchable, chooser }}
        searchBox={keys.searchBox}
        busy={list.isFetching}
        onRefresh={() => list.refetch()}
      />
      {note && <div className="kg-list-note">{note}</div>}
      {list.isError && rows.length === 0 ? (
        <ErrorState error={list.error} onRetry={() => list.refetch()} />
      ) : (
        <Table<Row>
          size="small"
          rowKey={props.rowKey}
          dataSource={rows}
          columns={chooser.visible.map((column) => tableColumn(column, search.sort))}
          loading={list.isPending || list.isPlaceholderData}
          pagination={false}
          rowSelection={props.choose && selection(props.choose)}
          sticky={{ offsetHeader: 48 }}
          scroll={{ x: 'max-content' }}
          showSorterTooltip={false}
          locale={{ emptyText: <Empty {...{ filtered }} pending={list.isPending} custom={props.empty} /> }}
          onChange={((_page, _filters, sorter) => onSearch({ ...search, sort: sortedFrom(sorter) })) as OnChange<Row>}
          rowClassName={(_row, index) => (index === keys.active ? 'kg-row-active' : '')}
          onRow={(row, index) => ({
            'data-openable': canOpen(row),
            'aria-selected': index === keys.active,
            onClick: () => {
              keys.setActive(index ?? -1)
              if (canOpen(row)) props.onOpen?.(row)
            },
          })}
        />
      )}
      <Foot
        total={list.data?.pages[0]?.total}
        shown={rows.length}
        more={list.hasNextPage}
        busy={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
    </div>
  )
}

type OnChange<Row> = NonNullable<TableProps<Row>['onChange']>

const selection = <Row extends object>(choose: NonNullable<Props<Row>['choose']>): TableProps<Row>['rowSelection'] => ({
  selectedRowKeys: choose.keys,
  onChange: (_keys, rows) => choose.onChange(rows),
  getCheckboxProps: (row) => ({ disabled: !choose.may(row) }),
  columnWidth: 36,
})

function tableColumn<Row>(column: Column<Row>, sort: string | undefined) {
  const order = sort === column.sort ? 'ascend' : sort === `-${column.sort}` ? 'descend' : null
  return {
    key: column.sort ?? column.key,
    title: column.title,
    width: column.width,
    align: column.align,
    fixed: column.fixed ? ('left' as const) : undefined,
    sorter: Boolean(column.sort),
    sortOrder: column.sort ? (order as 'ascend' | 'descend' | null) : undefined,
    render: (_value: unknown, row: Row) => column.render(row),
  }
}

function Empty({ filtered, pending, custom }: { filtered: boolean; pending: boolean; custom?: ReactNode }) {
  const { t } = useTranslation()
  if (pending) return <div style={{ height: 160 }} />
  if (!filtered && custom) return <div className="kg-state">{custom}</div>
  return <div className="kg-state">{t(filtered ? 'table.emptyFiltered' : 'table.empty')}</div>
}

interface FootProps {
  total: Total | null | undefined
  shown: number
  more: boolean
  busy: boolean
  onMore: () => void
}

function Foot({ total, shown, more, busy, onMore }: FootProps) {
  const { t } = useTranslation()
  if (shown === 0) return null
  return (
    <div className="kg-list-foot">
      {total && <span>{t(total.capped ? 'table.totalCapped' : 'table.total', { count: total.count })}</span>}
      {more && <span>{t('table.loaded', { count: shown })}</span>}
      {more && (
        <Button size="small" loading={busy} onClick={onMore}>
          {t(busy ? 'table.loadingMore' : 'table.loadMore')}
        </Button>
      )}
      <span style={{ flex: 1 }} />
      <span className="kg-muted">{t('table.keys')}</span>
    </div>
  )
}
