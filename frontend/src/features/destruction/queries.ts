import { queryOptions } from '@tanstack/react-query'
import { http, listOf, once, read } from '@/api/client'

export const BASE = '/api/v1/destruction-lists'

export const loadLists = listOf(BASE)

export const listQuery = (id: string) =>
  queryOptions({
    queryKey: ['destruction-lists', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['destruction-lists', id, 'timeline'],
    queryFn: ({ signal }) =>
      read(http.GET(`${BASE}/{id}/timeline`, { params: { path: { id }, query: { limit: 100 } }, signal })),
  })

/** The sealed files that nothing keeps from being destroyed, or all of them with what does. */
export const sealedFilesQuery = (q: string, destroyable: boolean) =>
  queryOptions({
    queryKey: ['destruction-lists', 'sealed-files', q, destroyable],
    queryFn: ({ signal }) =>
      read(http.GET(`${BASE}/sealed-files`, { params: { query: { q, destroyable, limit: 200 } }, signal })),
  })

export const draftList = (customerIds: string[], remark: string | undefined, key: string) =>
  read(http.POST(BASE, { params: { header: once(key) }, body: { customerIds, remark } as never }))
