import { useQueryClient } from '@tanstack/react-query'
import { Flex, Form, Modal } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import { useCodes } from '@/i18n/codes'
import { tidy } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { putOnFields } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { BOOKS, type Book, correctEntry, type LogEntry, recordEntry, voidEntry } from './books'
import { EntryFields, Text } from './LogFields'

/** What is done to the book: a new entry, or a counter-entry to one that is wrong. */
export type LogTask = { action: 'record' } | { action: 'correct' | 'void'; entry: LogEntry }

type Values = Record<string, string | Dayjs | undefined>

interface Props {
  customerId: string
  book: Book
  task: LogTask
  onClose: () => void
}

export function LogDialog({ customerId, book, task, onClose }: Props) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [key, setKey] = useState(newIdempotencyKey)
  const title = task.action === 'record' ? t(`log.${book}.new`) : code('action', `log-entry.${task.action}`)

  const send = async (values: Values) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await write(customerId, book, task, values, key)
      notify().success(tc('done', { action: title }))
      onClose()
      await queries.invalidateQueries({ queryKey: ['customers', customerId] })
    } catch (error) {
      const failed = asProblem(error)
      if (failed.status >= 400 && failed.status < 500) setKey(newIdempotencyKey())
      // In a correction the entry lies one level deeper than on this form.
      const near = failed.errors.map((each) => ({ ...each, field: each.field?.replace(/^entry\./, '') }))
      failed.errors.splice(0, failed.errors.length, ...near)
      setProblem(putOnFields(form, failed).problem)
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      width={560}
      title={
        <Flex gap={8} align="center">
          {t(`log.${book}.form`)}
          <ArticleChip rule={BOOKS[book].rule} />
        </Flex>
      }
      okText={title}
      cancelText={tc('cancel')}
      okButtonProps={{ loading: busy, danger: task.action === 'void' }}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {task.action !== 'record' && <p>{t(`log.${task.action}.explain`)}</p>}
      <Form form={form} layout="vertical" initialValues={initialOf(book, task)} onFinish={send} autoComplete="off">
        {task.action !== 'void' && <EntryFields book={book} />}
        {task.action !== 'record' && <Text name="reason" label={t('log.reason')} max={300} lines />}
      </Form>
      {problem && <ProblemAlert error={problem} />}
    </Modal>
  )
}

function write(customerId: string, book: Book, task: LogTask, values: Values, key: string) {
  const { reason, ...fields } = values
  const entries = Object.entries(fields).map(([name, value]) => [name, plain(value)])
  const entry = Object.fromEntries(entries.filter(([, value]) => value))
  if (task.action === 'record') return recordEntry(customerId, book, entry, key)
  const why = String(reason).trim()
  return task.action === 'void'
    ? voidEntry(customerId, book, task.entry.id, why, key)
    : correctEntry(customerId, book, task.entry.id, entry, why, key)
}

const plain = (value: string | Dayjs | undefined) =>
  typeof value === 'string' ? tidy(value) : value?.format('YYYY-MM-DD')

function initialOf(book: Book, task: LogTask): Values {
  const { day } = BOOKS[book]
  if (task.action === 'record') {
    return book === 'correspondence'
      ? { channel: 'CALL', direction: 'INCOMING', [day]: dayjs() }
      : { side: 'CUSTOMER', [day]: dayjs() }
  }
  const { channel, direction, side, subject, content, counterpart } = task.entry
  return {
    channel,
    direction,
    side,
    subject,
    content,
    counterpart: counterpart ?? undefined,
    [day]: dayjs(task.entry[day]),
  }
}
