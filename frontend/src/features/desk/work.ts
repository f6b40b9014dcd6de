import type { Service } from '@/api/services'
import type { Task } from '@/api/types'
import { local } from '@/i18n/format'

export type DeskTask = Task & { service: Service }

export const SECTIONS = ['late', 'today', 'approval', 'other'] as const
export type Section = (typeof SECTIONS)[number]

/** Kinds in which somebody asks me to say yes or no. */
const APPROVALS = new Set([
  'registration.audit',
  'filing.accept',
  'policy.approve',
  'archive-check-item.confirm',
  'violation.decide',
  'credit-rating.approve',
  'credit-rating.approve-head',
  'limit-change.approve',
  'limit-change.approve-head',
])

/** Where a task stands on the desk: late first, then today, then what waits for my word. */
export function sectionOf(task: Task, now: Date = new Date()): Section {
  if (task.overdue || (task.dueAt && new Date(task.dueAt) < now)) return 'late'
  if (task.dueAt && local(task.dueAt).isSame(local(now.toISOString()), 'day')) return 'today'
  return APPROVALS.has(task.kind) ? 'approval' : 'other'
}

export function byDue(left: Task, right: Task): number {
  const far = '9999'
  return (left.dueAt ?? far).localeCompare(right.dueAt ?? far) || left.createdAt.localeCompare(right.createdAt)
}
