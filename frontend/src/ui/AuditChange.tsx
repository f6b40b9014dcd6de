import { ArrowRightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { departmentsQuery } from '@/api/org'
import type { AuditEntry } from '@/api/types'
import { type CodeFamily, useCodes } from '@/i18n/codes'
import { dateTime, money } from '@/i18n/format'
import { useFileWords } from './useFileWords'

/** Fields whose values are codes, and the family their texts are in. */
const CODED: Record<string, CodeFamily> = {
  roles: 'role',
  category: 'category',
  source: 'source',
  limitBasis: 'limitBasis',
  matchedOn: 'matchedOn',
  confirmationChannel: 'channel',
  attachmentKind: 'attachmentKind',
  printed: 'printForm',
}
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

/** What is different afterwards, value by value, in the words of the screens. */
export function AuditChange({ type, entry }: { type: string; entry: AuditEntry }) {
  const { t } = useTranslation()
  const { code } = useCodes()
  const say = useValues(type)
  const words = useFileWords()
  const before = entry.before ?? {}
  const after = entry.after ?? {}
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = keys
    .filter((key) => !blank(before[key]) || !blank(after[key]))
    .filter((key) => !same(before, after, key))
  if (changed.length === 0) return <span className="kg-muted">{t('empty')}</span>
  return (
    <div className="kg-wrap kg-audit-change">
      {changed.map((key) => (
        <div key={key}>
          <span className="kg-muted">{`${words.path(key) ?? code('auditField', key)}${t('labelSeparator')}`}</span>
          {!blank(before[key]) && (
            <>
              <del className="kg-muted">{say(key, before[key])}</del>
              <ArrowRightOutlined className="kg-muted" style={{ margin: '0 6px', fontSize: 11 }} />
            </>
          )}
          <span>{say(key, after[key])}</span>
        </div>
      ))}
    </div>
  )
}

const blank = (value: unknown) => value === undefined || value === null || value === ''

const same = (before: Record<string, unknown>, after: Record<string, unknown>, key: string) =>
  JSON.stringify(before[key]) === JSON.stringify(after[key])

function useValues(type: string) {
  const { t } = useTranslation()
  const { code, has } = useCodes()
  const { data: departments } = useQuery(departmentsQuery)
  const words = useFileWords()
  const say = (key: string, value: unknown): string => {
    if (blank(value)) return t('empty')
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (Array.isArray(value)) return value.map((each) => say(key, each)).join(t('listSeparator'))
    if (typeof value === 'object')
      return Object.values(value as object)
        .map((each) => say(key, each))
        .join(' ')
    if (key.endsWith('Fen')) return money(Number(value))
    const text = String(value)
    if (words.path(key)) return words.value(...(key.split('.', 2) as [string, string]), text)
    if (words.path(text)) return words.path(text) as string
    if (key === 'status' && has('status', `${type}.${text}`)) return code('status', `${type}.${text}`)
    // A customer's trail also follows the standing of its credit account.
    if (key === 'status' && has('status', `credit-account.${text}`)) return code('status', `credit-account.${text}`)
    if (key === 'type') return code('customerType', text)
    if (key === 'departmentId' || key === 'parentId') return departments?.find((each) => each.id === text)?.name ?? text
    if (CODED[key]) return code(CODED[key], text)
    return INSTANT.test(text) ? dateTime(text) : text
  }
  return say
}
