import { useQuery } from '@tanstack/react-query'
import { Flex, Table, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ValueClassEntry } from '@/api/types'
import { dateTime, money } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { MoneyText } from '@/ui/MoneyText'
import { percent, ValueClassTag } from '@/ui/ValueClassTag'
import { valueClassesQuery } from './queries'

/** 价值分类: the class, the figures behind it, and the classes the customer had before (S1-32, S3-85). */
export function ValueClassPanel({ customerId }: { customerId: string }) {
  const { t } = useTranslation('customers')
  const { data } = useQuery(valueClassesQuery(customerId))
  if (!data) return null
  const [latest, ...former] = data.items
  return (
    <section className="kg-panel kg-facts" aria-label={t('valueClass.title')}>
      <h2>
        {t('valueClass.title')}
        <span style={{ flex: 1 }} />
        <ArticleChip rule="S1-32" />
        <ArticleChip rule="S3-85" />
      </h2>
      {latest ? (
        <Flex gap={8} align="center" wrap style={{ paddingBottom: 6 }}>
          <ValueClassTag value={data.valueClass} long />
          {latest.large && <Tag color="gold">{t('valueClass.large')}</Tag>}
          <Explanation entry={latest} />
        </Flex>
      ) : (
        <p className="kg-muted" style={{ margin: '0 0 6px' }}>
          {t('valueClass.none')}
        </p>
      )}
      {latest && former.length > 0 && <Former entries={data.items} />}
    </section>
  )
}

function Explanation({ entry }: { entry: ValueClassEntry }) {
  const { t } = useTranslation('customers')
  const { from, to, customers, rank, untilA, untilB } = entry
  const amount = money(entry.amountFen)
  const share = percent(entry.shareBp)
  const cumulative = percent(entry.cumulativeBp)
  return (
    <span>
      {t('valueClass.explain', { from, to, customers, rank, amount, share, cumulative, a: untilA, b: untilB })}
    </span>
  )
}

function Former({ entries }: { entries: ValueClassEntry[] }) {
  const { t } = useTranslation('customers')
  return (
    <Table<ValueClassEntry>
      size="small"
      rowKey="runId"
      dataSource={entries}
      pagination={false}
      columns={[
        { key: 'class', title: t('valueClass'), render: (_, row) => <ValueClassTag value={row.valueClass} /> },
        {
          key: 'run',
          title: t('valueClass.run'),
          render: (_, row) => <span className="kg-number">{row.runNumber}</span>,
        },
        { key: 'period', title: t('snapshots.period'), render: (_, row) => `${row.from} — ${row.to}` },
        { key: 'rank', title: t('valueClass.rank'), align: 'right', render: (_, row) => row.rank },
        {
          key: 'sales',
          title: t('valueClass.sales'),
          align: 'right',
          render: (_, row) => <MoneyText fen={row.amountFen} />,
        },
        { key: 'decidedAt', title: t('valueClass.decidedAt'), render: (_, row) => dateTime(row.decidedAt) },
      ]}
    />
  )
}
