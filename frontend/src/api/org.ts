import { queryOptions, useQuery } from '@tanstack/react-query'
import { http, read } from './client'
import type { Department } from './types'

export const departmentsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: ({ signal }) => read(http.GET('/api/v1/departments', { signal })),
  select: (answer) => answer.items,
  staleTime: 60_000,
})

export interface DepartmentNode {
  key: string
  value: string
  title: string
  disabled: boolean
  department: Department
  children: DepartmentNode[]
}

/** The departments as a tree, in the order of their codes. */
export function departmentTree(departments: Department[], withClosed = false): DepartmentNode[] {
  const shown = departments.filter((each) => withClosed || each.status !== 'CLOSED')
  const ids = new Set(shown.map((each) => each.id))
  const below = (parent: string | null): DepartmentNode[] =>
    shown
      .filter((each) => (parent === null ? !each.parentId || !ids.has(each.parentId) : each.parentId === parent))
      .sort((left, right) => left.code.localeCompare(right.code))
      .map((department) => ({
        key: department.id,
        value: department.id,
        title: department.name,
        disabled: department.status === 'CLOSED',
        department,
        children: below(department.id),
      }))
  return below(null)
}

/** Open departments as options of a filter, indented by depth. */
export function useDepartmentOptions() {
  const { data } = useQuery(departmentsQuery)
  const flat = (nodes: DepartmentNode[], depth: number): { value: string; label: string }[] =>
    nodes.flatMap((node) => [
      { value: node.value, label: `${'　'.repeat(depth)}${node.title}` },
      ...flat(node.children, depth + 1),
    ])
  return flat(departmentTree(data ?? []), 0)
}
