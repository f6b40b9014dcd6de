import type { QueryClient } from '@tanstack/react-query'
import { departmentsQuery } from '@/api/org'
import type { Department, Me } from '@/api/types'
import { hasRole, meQuery } from '@/auth/session'
import type { ListSearch } from '@/ui/tableSearch'

/** Leaving one's own department is a choice and stays one: it is said in the address. */
export const COMPANY = 'all'

/** Those whose departments keep customers. */
const SELLERS = [
  'SALES_REP',
  'ACCOUNT_MANAGER',
  'KEY_ACCOUNT_MANAGER',
  'KEY_ACCOUNT_SUPERVISOR',
  'DEPT_MANAGER',
] as const
/** Those who read every file anyway. */
const READS_ALL = ['DATA_ADMIN', 'GENERAL_MANAGER', 'DEPUTY_GM', 'AUDITOR', 'MARKET'] as const

/**
 * The department this person's list opens with, so that the first page holds files they may open. A department that has
 * others below it is none: the filter names one department, and theirs is the whole branch.
 */
export function homeDepartment(me: Me, departments: Department[]): string | undefined {
  if (!hasRole(me, SELLERS) || hasRole(me, READS_ALL)) return undefined
  const branch = departments.some((each) => each.parentId === me.department.id && each.status !== 'CLOSED')
  return branch ? undefined : me.department.id
}

/** Only an address that asks for nothing is completed. */
export async function completed(search: ListSearch, queries: QueryClient): Promise<ListSearch | undefined> {
  if (Object.entries(search).some(([key, value]) => key !== 'sort' && value)) return undefined
  const me = await queries.ensureQueryData(meQuery)
  const departments = await queries.ensureQueryData(departmentsQuery).catch(() => undefined)
  const department = departments && homeDepartment(me, departments.items)
  return department ? { ...search, department } : undefined
}

/** What the list asks for after a change: a new search looks company-wide, a filter taken off stays off. */
export function changed(search: ListSearch, next: ListSearch, own: string): ListSearch {
  const begins = Boolean(next.q) && !search.q
  if (begins && next.department === own) return { ...next, department: undefined }
  if (next.department) return next
  const takenOff = search.department === COMPANY || Boolean(search.department && !next.q)
  return takenOff ? { ...next, department: COMPANY } : next
}
