import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '@/api/client'
import { type Merged, mergeFrom } from '@/api/merge'
import { versionsUrl } from '@/api/policies'
import { BUSINESS_SERVICES, type Service, serviceUrl } from '@/api/services'
import type { Items, Policy, PolicyVersion, Task } from '@/api/types'
import { hasRole, useMe } from '@/auth/session'
import { local } from '@/i18n/format'

export type DeskTask = Task & { service: Service; search?: Record<string, string> }

export const SECTIONS = ['late', 'today', 'approval', 'other'] as const
export type Section = (typeof SECTIONS)[number]

/** Kinds in which somebody asks me to say yes or no. */
const APPROVALS = new Set(['registration.audit', 'policy.approve'])

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

const APPROVERS = ['GENERAL_MANAGER', 'DEPUTY_GM', 'ADMIN'] as const

/** Proposed parameter values that this person may decide on; the server says so in `allowedActions`. */
export const useProposals = () => useQuery({ ...proposalsQuery, enabled: hasRole(useMe(), APPROVERS) })

const proposalsQuery = queryOptions({
  queryKey: ['policies', 'to-decide'],
  queryFn: () => mergeFrom(BUSINESS_SERVICES, (service) => proposalsOf(service)) as Promise<Merged<DeskTask>>,
  staleTime: 60_000,
})

async function proposalsOf(service: Service): Promise<{ items: DeskTask[] }> {
  const policies = await api.get<Items<Policy>>(serviceUrl(service, 'policies'))
  const pending = policies.items.filter((policy) => policy.pending !== null)
  const lists = await Promise.all(
    pending.map((policy) => api.get<Items<PolicyVersion>>(versionsUrl(service, policy.name))),
  )
  const open = lists.flatMap((list) => list.items).filter((version) => version.allowedActions.includes('approve'))
  return { items: open.map((version) => asTask(service, version)) }
}

function asTask(service: Service, version: PolicyVersion): DeskTask {
  return {
    id: `${version.name}-${version.number}`,
    kind: 'policy.approve',
    subjectType: 'policy',
    subjectId: version.name,
    subjectNumber: '',
    params: { policy: version.name, reason: version.reason, by: version.proposedByName },
    rule: 'S1-63',
    createdAt: version.proposedAt,
    dueAt: null,
    overdue: false,
    assignedToRole: null,
    assignedToName: null,
    service,
    search: { policy: version.name, tab: 'history' },
  }
}
