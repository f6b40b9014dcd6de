import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Table, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '@/api/codes'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { ErrorState } from '@/ui/states'
import { BOOKS, type Book, bookQuery, type LogEntry } from './books'
import { LogDialog, type LogTask } from './LogDialog'

/** Who meets customers or keeps their files; auditors only read. */
const RECORDERS: readonly Role[] = [
  'SALES_REP',
  'ACCOUNT_MANAGER',
  'DEPT_MANAGER',
  'DATA_ADMIN',
  'GENERAL_MANAGER',
  'DEPUTY_GM',
  'MARKET',
  'SERVICE_CLERK',
  'SERVICE_MANAGER',
  'COMPLAINT_OFFICER',
  'KEY_ACCOUNT_SUPERVISOR',
  'KEY_ACCOUNT_MANAGER',
]

interface Props {
  customerId: string
  book: Book
}

/** One book of the file: entries are added, never edited; a wrong one is corrected or voided by another (S2a-12). */
export function LogBook({ customerId, book }: Props) {
  const { t } = useTranslation('customers')
  const entries = useQuery(bookQuery(customerId, book))
  const [task, setTask] = useState<LogTask>()
  const columns = useColumns(book, setTask)
  if (entries.isError) return <ErrorState error={entries.error} onRetry={() => void entries.refetch()} />
  return (
    <section className="kg-panel kg-table" aria-label={t(`tab.${book}`)}>
      <Flex gap={8} align="center" className="kg-list-bar">
        <span className="kg-muted">{t('log.append')}</span>
        <ArticleChip rule={BOOKS[book].rule} />
        <span style={{ flex: 1 }} />
        <Can roles={RECORDERS}>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setTask({ action: 'record' })}>
            {t(`log.${book}.new`)}
          </Button>
        </Can>
      </Flex>
      <Table<LogEntry>
        size="small"
        rowKey="id"
        loading={entries.isPending}
        dataSource={entries.data ?? []}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <div className="kg-state">{t(`log.${book}.empty`)}</div> }}
        rowClassName={({ state }) => (state === 'VALID' ? '' : 'kg-log-spent')}
        columns={columns}
      />
      {task && <LogDialog {...{ customerId, book, task }} onClose={() => setTask(undefined)} />}
    </section>
  )
}

function useColumns(book: Book, start: (task: LogTask) => void) {
  const { t } = useTranslation('customers')
  const { code } = useCodes()
  const kind =
    book === 'correspondence'
      ? [
          column('channel', t('log.channel'), (entry) => code('logChannel', entry.channel)),
          column('direction', t('log.direction'), (entry) => code('direction', entry.direction)),
        ]
      : [column('side', t('log.side'), (entry) => code('side', entry.side))]
  return [
    column('day', t(`log.${BOOKS[book].day}`), (entry) => entry[BOOKS[book].day]),
    ...kind,
    column('subject', t('log.subject'), (entry) => <b className="kg-log-subject">{entry.subject}</b>),
    column('content', t('log.content'), (entry) => <Words entry={entry} />),
    column('recordedBy', t('log.recordedBy'), (entry) => entry.recordedByName),
    column('recordedAt', t('log.recordedAt'), (entry) => dateTime(entry.recordedAt)),
    column('state', t('log.state'), (entry) => <State entry={entry} />),
    column('actions', '', (entry) => <Steps entry={entry} start={start} />),
  ]
}

const column = (key: string, title: string, render: (entry: LogEntry) => React.ReactNode) => ({
  key,
  title,
  render: (_: unknown, entry: LogEntry) => render(entry),
})

function Words({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const line = (label: string, value: string | null | undefined) =>
    value && <div className="kg-muted">{`${label}${tc('labelSeparator')}${value}`}</div>
  return (
    <div className="kg-log-words">
      {entry.content}
      {line(t('log.counterpart'), entry.counterpart)}
      {line(t('log.reason'), entry.correctionReason)}
    </div>
  )
}

function State({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation('customers')
  const { code } = useCodes()
  return (
    <Flex gap={4}>
      {entry.state !== 'VALID' && <Tag>{code('logState', entry.state)}</Tag>}
      {entry.late && <Tag color="error">{t('log.late')}</Tag>}
    </Flex>
  )
}

function Steps({ entry, start }: { entry: LogEntry; start: (task: LogTask) => void }) {
  const { code } = useCodes()
  const steps = (['correct', 'void'] as const).filter((step) => entry.allowedActions.includes(step))
  return (
    <Flex gap={4}>
      {steps.map((action) => (
        <Button key={action} type="link" size="small" onClick={() => start({ action, entry })}>
          {code('action', `log-entry.${action}`)}
        </Button>
      ))}
    </Flex>
  )
}
