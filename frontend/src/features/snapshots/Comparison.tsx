import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ArchiveSnapshotComparison, ArchiveSnapshotDifference } from '@/api/types'
import { dateTime, money } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { ErrorState } from '@/ui/states'
import { useFileWords } from '@/ui/useFileWords'
import { comparisonQuery } from './queries'

/** What is different between two states of one file, field by field. */
export function Comparison({ id, other }: { id: string; other: string | undefined }) {
  const { t } = useTranslation('snapshots')
  const { t: tc } = useTranslation()
  const comparison = useQuery(comparisonQuery(id, other))
  const words = useFileWords()
  if (comparison.isError) return <ErrorState error={comparison.error} onRetry={() => void comparison.refetch()} />
  const data = comparison.data
  const head = (facts: ArchiveSnapshotComparison['right']) =>
    facts ? `${facts.period}　${dateTime(facts.takenAt)}` : t('compare.now')
  const cell = (line: ArchiveSnapshotDifference, value: string | null) =>
    words.value(line.section, line.field, value) || <span className="kg-muted">{tc('empty')}</span>
  return (
    <section className="kg-panel kg-facts" aria-label={t('differences')}>
      <h2>{t('differences')}</h2>
      {data && <Beside comparison={data} />}
      <Table<ArchiveSnapshotDifference>
        size="small"
        loading={comparison.isPending}
        rowKey={(line) => `${line.section}.${line.field}.${line.entryId}`}
        dataSource={data?.lines ?? []}
        pagination={false}
        locale={{ emptyText: <div className="kg-state">{data && t('same')}</div> }}
        columns={[
          {
            key: 'field',
            title: t('field'),
            width: 300,
            render: (_, line) => (
              <>
                {words.path(`${line.section}.${line.field}`)} <ArticleChip rule={line.rule} />
              </>
            ),
          },
          { key: 'before', title: data && head(data.left), render: (_, line) => cell(line, line.before) },
          { key: 'after', title: data && head(data.right), render: (_, line) => cell(line, line.after) },
        ]}
      />
    </section>
  )
}

/** Class, completeness and sales stand beside the fields. */
function Beside({ comparison }: { comparison: ArchiveSnapshotComparison }) {
  const { t } = useTranslation('snapshots')
  const { t: tc } = useTranslation()
  const { left, right, present } = comparison
  const later = right ?? present
  const rows = [
    { name: t('valueClass'), before: left.valueClass ?? tc('empty'), after: later.valueClass ?? tc('empty') },
    { name: t('completeness'), before: `${left.completeness}%`, after: `${later.completeness}%` },
    ...(right ? [{ name: t('amount'), before: money(left.amountFen), after: money(right.amountFen) }] : []),
  ]
  return (
    <ul className="kg-muted" style={{ margin: '0 0 8px', paddingInlineStart: 18 }}>
      {rows.map(({ name, before, after }) => (
        <li key={name}>
          {before === after ? t('unchanged', { name, before }) : t('changed', { name, before, after })}
        </li>
      ))}
    </ul>
  )
}
