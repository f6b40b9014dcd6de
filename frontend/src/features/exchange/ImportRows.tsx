import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Flex, Table, Tabs } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Import, ImportRow } from '@/api/types'
import { useFileWords } from '@/ui/useFileWords'
import { rowsQuery } from './queries'

/** What can be looked at, and which number says whether there is any of it. */
const VIEWS = [
  { key: 'faulty', narrow: { found: 'FAULTY' } },
  { key: 'conflicting', narrow: { outcome: 'CONFLICT' } },
  { key: 'kept', narrow: { outcome: 'KEPT' } },
  { key: 'changed', narrow: { found: 'CHANGED' } },
  { key: 'added', narrow: { found: 'NEW' } },
] as const

/** The first rows of each kind: reasons of the faulty ones, old and new values of the changed ones. */
export function ImportRows({ made }: { made: Import }) {
  const { t } = useTranslation('exchange')
  const [chosen, setChosen] = useState<string>()
  const views = VIEWS.filter(({ key }) => made.counts[key] > 0)
  const view = views.find(({ key }) => key === chosen) ?? views[0]
  if (!view) return null
  return (
    <section className="kg-panel kg-table" style={{ padding: '0 16px 12px' }}>
      <Tabs
        size="small"
        activeKey={view.key}
        onChange={setChosen}
        items={views.map(({ key }) => ({ key, label: `${t(`count.${key}`)} ${made.counts[key]}` }))}
      />
      <Rows {...{ made, narrow: view.narrow }} />
    </section>
  )
}

function Rows({ made, narrow }: { made: Import; narrow: (typeof VIEWS)[number]['narrow'] }) {
  const { t } = useTranslation('exchange')
  const rows = useQuery(rowsQuery(made, narrow))
  return (
    <>
      <Table<ImportRow>
        size="small"
        rowKey="row"
        loading={rows.isPending}
        dataSource={rows.data?.items ?? []}
        pagination={false}
        columns={[
          { key: 'row', title: t('row'), width: 70, align: 'right', dataIndex: 'row' },
          { key: 'name', title: t('customer'), width: 240, render: (_, row) => <Name row={row} /> },
          { key: 'what', title: t('what'), render: (_, row) => <What row={row} /> },
        ]}
      />
      {rows.data?.next && <p className="kg-muted">{t('rows.more')}</p>}
    </>
  )
}

function Name({ row }: { row: ImportRow }) {
  const { t } = useTranslation()
  if (!row.customerId) return <span>{row.name ?? t('empty')}</span>
  return <Link to={`/customers/${row.customerId}` as never}>{row.name ?? t('empty')}</Link>
}

function What({ row }: { row: ImportRow }) {
  const { t } = useTranslation()
  const words = useFileWords()
  if (row.faults.length > 0) {
    return (
      <Flex vertical>
        {row.faults.map((fault) => (
          <span key={`${fault.column}:${fault.code}`}>
            {fault.column && words.path(fault.column) && `${words.path(fault.column)}${t('labelSeparator')}`}
            {fault.message}
          </span>
        ))}
      </Flex>
    )
  }
  return (
    <Flex vertical>
      {row.changes.map(({ section, field, before, after }) => (
        <span key={`${section}.${field}`}>
          {`${words.field(section, field)}${t('labelSeparator')}`}
          <span className="kg-muted">{words.value(section, field, before) || t('empty')}</span>
          {' → '}
          {words.value(section, field, after) || t('empty')}
        </span>
      ))}
    </Flex>
  )
}
