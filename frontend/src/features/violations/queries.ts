import { queryOptions } from '@tanstack/react-query'
import { http, listOf, once, read } from '@/api/client'
import type { ViolationReport } from '@/api/types'

export const BASE = '/api/v1/violations'

export const loadViolations = listOf(BASE)

export const violationQuery = (id: string) =>
  queryOptions({
    queryKey: ['violations', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['violations', id, 'timeline'],
    queryFn: ({ signal }) =>
      read(http.GET(`${BASE}/{id}/timeline`, { params: { path: { id }, query: { limit: 100 } }, signal })),
  })

/** People a violation can be reported of, by name or department. */
export const peopleQuery = (q: string) =>
  queryOptions({
    queryKey: ['violations', 'people', q],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/people`, { params: { query: { q } }, signal })),
    select: (answer) =>
      answer.items.map(({ id, name, departmentName }) => ({ value: id, label: `${name}　${departmentName}` })),
  })

export const report = (body: ViolationReport, key: string) =>
  read(http.POST(BASE, { params: { header: once(key) }, body: body as never }))
