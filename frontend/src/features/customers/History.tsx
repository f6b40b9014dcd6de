import { useQuery } from '@tanstack/react-query'
import { Alert, DatePicker, Flex, Tag } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FILE_FIELDS, type FileSection, fileQuery } from '@/api/file'
import type { Customer, CustomerFile } from '@/api/types'
import { local, ZONE } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { Facts } from '@/ui/DetailPage'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { useFileWords } from '@/ui/useFileWords'

const DAY = 'YYYY-MM-DD'

/** 历史档案: the file as it stood at the end of a day, and where it says something else now (S0-07). */
export function History({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const begin = local(customer.establishedAt).startOf('day')
  const today = dayjs().tz(ZONE)
  const [day, setDay] = useState(() => firstDay(customer))
  const then = useQuery(fileQuery(customer.id, day))
  const now = useQuery(fileQuery(customer.id))
  const error = then.error ?? now.error
  return (
    <>
      <Flex className="kg-panel kg-history-bar" gap={8} align="center" wrap>
        <span>{t('history.day')}</span>
        <DatePicker
          aria-label={t('history.day')}
          value={dayjs(day)}
          allowClear={false}
          minDate={dayjs(begin.format(DAY))}
          maxDate={dayjs(today.format(DAY))}
          onChange={(picked) => picked && setDay(picked.format(DAY))}
        />
        <span className="kg-muted">{t('history.hint')}</span>
        <ArticleChip rule="S0-07" />
      </Flex>
      {error && <ErrorState error={error} onRetry={() => void then.refetch()} />}
      {!error && (!then.data || !now.data) && <PageSkeleton />}
      {then.data && now.data && <Compared then={then.data} now={now.data} />}
    </>
  )
}

/** The day before the last change tells most; a file that was never changed is shown as it is. */
function firstDay(customer: Customer) {
  const begin = local(customer.establishedAt)
  const eve = local(customer.changedAt).subtract(1, 'day')
  return (eve.isBefore(begin, 'day') ? begin : eve).format(DAY)
}

/** One part of the file on both days: a section, or an entry of one. */
interface Part {
  key: string
  section: FileSection
  title: string
  past: Record<string, string> | undefined
  now: Record<string, string> | undefined
}

function Compared({ then, now }: { then: CustomerFile; now: CustomerFile }) {
  const { t } = useTranslation('customers')
  const words = useFileWords()
  const parts = partsOf(then, now, words)
  const count = parts.reduce((sum, part) => sum + differing(part).length, 0)
  return (
    <>
      <Alert
        type={count > 0 ? 'info' : 'success'}
        showIcon
        style={{ marginBottom: 10 }}
        title={count > 0 ? t('history.differs', { count, day: then.on }) : t('history.same', { day: then.on })}
      />
      {parts.map((part) => (
        <Facts
          key={part.key}
          title={part.title}
          extra={part.past === undefined ? <Tag>{t('history.later')}</Tag> : part.now ? null : <Gone />}
          facts={FILE_FIELDS[part.section]
            .filter((field) => part.past?.[field] || part.now?.[field])
            .map((field) => ({
              label: words.field(part.section, field),
              value: <Value part={part} field={field} />,
            }))}
        />
      ))}
    </>
  )
}

function Gone() {
  const { t } = useTranslation('customers')
  return <Tag color="warning">{t('history.gone')}</Tag>
}

function Value({ part, field }: { part: Part; field: string }) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const words = useFileWords()
  const say = (text: string | undefined) => words.value(part.section, field, text) || tc('empty')
  const then = say(part.past?.[field])
  if (part.past?.[field] === part.now?.[field]) return then
  return (
    <span className="kg-history-differs">
      {part.past === undefined ? tc('empty') : then}
      <span className="kg-muted">{t('history.now', { value: say(part.now?.[field]) })}</span>
    </span>
  )
}

const differing = ({ section, past, now }: Part) =>
  FILE_FIELDS[section].filter((field) => (past?.[field] ?? '') !== (now?.[field] ?? ''))

function partsOf(then: CustomerFile, now: CustomerFile, words: ReturnType<typeof useFileWords>): Part[] {
  const sections = Object.keys(FILE_FIELDS) as FileSection[]
  return sections.flatMap((section): Part[] => {
    const once = { section, key: section, title: words.section(section) }
    if (then.single[section] || now.single[section]) {
      return [{ ...once, past: then.single[section] ?? {}, now: now.single[section] ?? {} }]
    }
    const of = (file: CustomerFile, id: string) => file.entries.find((entry) => entry.id === id)?.values
    const both = [...then.entries, ...now.entries].filter((entry) => entry.section === section)
    const ids = [...new Set(both.map((entry) => entry.id))]
    return ids.map((id) => {
      const values = of(then, id) ?? of(now, id) ?? {}
      const title = `${words.section(section)} ${words.entry({ section, values })}`
      return { section, key: id, title, past: of(then, id), now: of(now, id) }
    })
  })
}
