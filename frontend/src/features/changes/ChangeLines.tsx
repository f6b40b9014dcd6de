import { useQuery } from '@tanstack/react-query'
import { Alert, Table, type TableColumnsType, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fileQuery } from '@/api/file'
import type { ChangeLine, ChangeRequest } from '@/api/types'
import { ArticleChip } from '@/ui/ArticleChip'
import { useFileWords } from '@/ui/useFileWords'

/** 修改前 / 修改后, in the order of the file and grouped by its sections and entries. */
export function ChangedLines({ request }: { request: ChangeRequest }) {
  const { t } = useTranslation('changes')
  const words = useFileWords()
  const entryOf = useEntryNames(request)
  const outdated = new Set(request.outdated.map(keyOf))
  return (
    <section className="kg-panel kg-facts" aria-label={t('section.lines')}>
      <h2>
        {t('section.lines')}
        <ArticleChip rule="S4-05" />
      </h2>
      {groupsOf(request.lines).map((lines) => {
        const first = lines[0] as ChangeLine
        return (
          <div key={`${first.section}${first.entryId}`} className="kg-change-group">
            <h3>
              {words.section(first.section)}
              {entryOf(first)}
              {first.added && <Tag color="success">{t('line.added')}</Tag>}
              {first.field === null && <Tag color="error">{t('line.removed')}</Tag>}
            </h3>
            {first.field !== null && (
              <LineTable
                lines={lines}
                columns={[
                  before(t('line.before'), (line) => <Cell line={line} text={line.before} />),
                  {
                    key: 'after',
                    title: t('line.after'),
                    render: (_, line) => (
                      <>
                        <Cell line={line} text={line.after} changed />
                        {outdated.has(keyOf(line)) && <Tag color="warning">{t('line.outdated')}</Tag>}
                      </>
                    ),
                  },
                ]}
              />
            )}
          </div>
        )
      })}
    </section>
  )
}

/** What others have changed meanwhile, held against what the applicant saw and asked for (S4-24). */
export function OutdatedLines({ request }: { request: ChangeRequest }) {
  const { t } = useTranslation('changes')
  const asked = new Map(request.lines.map((line) => [keyOf(line), line]))
  const own = request.allowedActions.includes('rebase')
  return (
    <section className="kg-panel kg-facts" aria-label={t('outdated.title')}>
      <Alert
        type="warning"
        showIcon
        style={{ marginBottom: 8 }}
        title={
          <span className="kg-step">
            {t('outdated.title')}
            <ArticleChip rule="S4-24" />
          </span>
        }
        description={t(own ? 'outdated.own' : 'outdated.others', { name: request.submittedByName })}
      />
      <LineTable
        lines={request.outdated}
        sectioned
        columns={[
          before(t('outdated.now'), (line) => <Cell line={line} text={line.before} />),
          {
            key: 'then',
            title: t('outdated.then'),
            width: '26%',
            render: (_, line) => <Cell line={line} text={asked.get(keyOf(line))?.before} />,
          },
          {
            key: 'after',
            title: t('outdated.after'),
            render: (_, line) => <Cell line={line} text={line.after} changed />,
          },
        ]}
      />
    </section>
  )
}

const keyOf = (line: ChangeLine) => `${line.section}.${line.entryId}.${line.field}`

const before = (title: string, render: (line: ChangeLine) => ReactNode): TableColumnsType<ChangeLine>[number] => ({
  key: 'before',
  title,
  width: '30%',
  render: (_, line) => render(line),
})

interface TableProps {
  lines: ChangeLine[]
  columns: TableColumnsType<ChangeLine>
  sectioned?: boolean
}

function LineTable({ lines, columns, sectioned }: TableProps) {
  const { t } = useTranslation('changes')
  const words = useFileWords()
  const name = (line: ChangeLine) => (line.field ? words.field(line.section, line.field) : t('line.removed'))
  return (
    <Table<ChangeLine>
      size="small"
      pagination={false}
      rowKey={keyOf}
      dataSource={lines}
      columns={[
        {
          key: 'field',
          title: t('line.field'),
          width: 180,
          render: (_, line) => (sectioned ? `${words.section(line.section)} · ${name(line)}` : name(line)),
        },
        ...columns,
      ]}
    />
  )
}

function Cell({ line, text, changed }: { line: ChangeLine; text: string | null | undefined; changed?: boolean }) {
  const { t } = useTranslation('changes')
  const words = useFileWords()
  if (!line.field) return <span className="kg-muted">{t('line.whole')}</span>
  const shown = words.value(line.section, line.field, text)
  if (!shown) return <span className="kg-muted">{t(changed ? 'line.cleared' : 'line.blank')}</span>
  return <span className={changed ? 'kg-change-after' : 'kg-change-text'}>{shown}</span>
}

/** Lines of one section, or of one entry of a section, stand together. */
function groupsOf(lines: ChangeLine[]): ChangeLine[][] {
  const groups = new Map<string, ChangeLine[]>()
  for (const line of lines) {
    const key = `${line.section}.${line.entryId}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()]
}

/** A changed or removed entry is called by what stands in the file; a new one by what is asked for. */
function useEntryNames(request: ChangeRequest) {
  const { t } = useTranslation()
  const words = useFileWords()
  const inFile = request.lines.some((line) => line.entryId && !line.added)
  const { data: file } = useQuery({ ...fileQuery(request.customerId), enabled: inFile })
  return ({ section, entryId }: ChangeLine) => {
    if (!entryId) return null
    const entry = file?.entries.find((each) => each.id === entryId)
    const asked = request.lines.filter((line) => line.entryId === entryId && line.field)
    const values = entry?.values ?? Object.fromEntries(asked.map((line) => [line.field, line.after ?? '']))
    const name = words.entry({ section, values })
    return name ? `${t('labelSeparator')}${name}` : null
  }
}
