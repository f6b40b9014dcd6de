import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Role } from '@/api/codes'
import { hasRole, useMe } from '@/auth/session'
import { ArticleChip } from './ArticleChip'
import { type BatchAnswer, BatchResult } from './BatchResult'
import { useNameCrumb } from './crumb'
import { PageHead } from './PageHead'
import { PasteBox } from './PasteBox'
import { ProblemAlert } from './ProblemAlert'
import type { Pasted } from './paste'
import { NoPermission } from './states'
import { WorkbookBox } from './WorkbookBox'

interface Props<Entry> {
  title: string
  hint: string
  rule: string
  roles: readonly Role[]
  columns: string[]
  entryOf: (cells: string[]) => Entry | null
  unreadable: (lines: string) => string
  /** What a pasted row is recognised by when it comes back. */
  names: { title: string; of: (entry: Entry) => string }[]
  field: (name: string) => string
  send: (entries: Entry[]) => Promise<BatchAnswer>
  sheet: {
    most: number
    /** Heading of the place the service names a row by. */
    place: string
    send: (workbook: File) => Promise<BatchAnswer>
  }
  /** What looks different afterwards. */
  after: readonly QueryKey[]
}

/** 批量登记: pasted rows or a workbook, each row judged by itself; what is there already is not recorded twice. */
export function BatchPage<Entry>(props: Props<Entry>) {
  return hasRole(useMe(), props.roles) ? <Page {...props} /> : <NoPermission />
}

function Page<Entry>({ title, hint, rule, columns, entryOf, unreadable, names, field, sheet, ...way }: Props<Entry>) {
  const { t } = useTranslation()
  useNameCrumb(title)
  const pasted = useSending(
    (rows: Pasted<Entry>[]) => way.send(rows.flatMap(({ entry }) => (entry === null ? [] : [entry]))),
    way.after,
  )
  const workbook = useSending(sheet.send, way.after)
  const sent = pasted.variables ?? []
  const nameOf = (row: number, of: (entry: Entry) => string) => {
    const entry = sent[row]?.entry
    return entry ? of(entry) : ''
  }
  return (
    <div className="kg-page">
      <PageHead
        title={title}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {hint}
            <ArticleChip rule={rule} />
          </Flex>
        }
      />
      <PasteBox
        {...{ columns, entryOf, unreadable }}
        busy={pasted.isPending}
        onSend={pasted.mutate}
        onChange={pasted.reset}
      />
      {pasted.isError && <ProblemAlert error={pasted.error} />}
      {pasted.data && (
        <BatchResult
          label={t('batch.result')}
          answer={pasted.data}
          field={field}
          names={[
            { key: 'line', title: t('batch.line'), width: 70, render: (_, { row }) => sent[row]?.line },
            ...names.map((name) => ({
              key: name.title,
              title: name.title,
              render: (_: unknown, { row }: { row: number }) => nameOf(row, name.of),
            })),
          ]}
        />
      )}
      <WorkbookBox most={sheet.most} busy={workbook.isPending} onSend={workbook.mutate} />
      {workbook.isError && <ProblemAlert error={workbook.error} />}
      {workbook.data && (
        <BatchResult
          label={t('batch.sheetResult')}
          // Nothing of a row but its place is known here, so only those stand there that ask for something.
          answer={{ ...workbook.data, rows: workbook.data.rows.filter(({ status }) => status === 'FAILED') }}
          field={field}
          names={[{ key: 'row', title: sheet.place, width: 90, render: (_, { row }) => row }]}
        />
      )}
    </div>
  )
}

function useSending<Sent>(mutationFn: (sent: Sent) => Promise<BatchAnswer>, after: readonly QueryKey[]) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => Promise.all(after.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  })
}
