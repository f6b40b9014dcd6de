import { queryOptions } from '@tanstack/react-query'
import { http, listOf, once, read } from '@/api/client'

const BASE = '/api/v1/archive-checks'
export const ITEMS = '/api/v1/archive-checks/items'

export const loadChecks = listOf(BASE)
export const loadFindings = listOf(ITEMS)

export const checkQuery = (id: string) =>
  queryOptions({
    queryKey: ['archive-checks', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

export const itemQuery = (id: string) =>
  queryOptions({
    queryKey: ['archive-checks', 'item', id],
    queryFn: ({ signal }) => read(http.GET(`${ITEMS}/{id}`, { params: { path: { id } }, signal })),
  })

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['archive-checks', id, 'timeline'],
    queryFn: ({ signal }) =>
      read(http.GET(`${BASE}/{id}/timeline`, { params: { path: { id }, query: { limit: 100 } }, signal })),
  })

/** The months the reader can draw or has drawn, the latest first. */
export const monthsQuery = queryOptions({
  queryKey: ['archive-checks', 'months'],
  queryFn: ({ signal }) => read(http.GET(`${BASE}/months`, { signal })),
  select: (answer) => answer.items,
})

export const drawCheck = (month: string, seed: string | undefined, key: string) =>
  read(http.POST(BASE, { params: { header: once(key) }, body: { month, seed } as never }))

export const auditQuery = (year: number) =>
  queryOptions({
    queryKey: ['archive-audits', year],
    queryFn: ({ signal }) => read(http.GET('/api/v1/archive-audits/{year}', { params: { path: { year } }, signal })),
  })
