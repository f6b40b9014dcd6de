import { queryOptions } from '@tanstack/react-query'
import { http, listOf, once, type Query, read } from '@/api/client'
import type { ClassificationProposal, ClassificationRow, Page } from '@/api/types'

export const BASE = '/api/v1/classification-runs'

export const loadRuns = listOf(BASE)

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['classification-runs', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

export const curveQuery = (id: string) =>
  queryOptions({
    queryKey: ['classification-runs', id, 'curve'],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}/curve`, { params: { path: { id } }, signal })),
  })

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['classification-runs', id, 'timeline'],
    queryFn: ({ signal }) =>
      read(http.GET(`${BASE}/{id}/timeline`, { params: { path: { id }, query: { limit: 100 } }, signal })),
  })

export const loadRows =
  (id: string) =>
  (query: Query, signal: AbortSignal): Promise<Page<ClassificationRow>> =>
    read(http.GET(`${BASE}/{id}/rows`, { params: { path: { id }, query: query as never }, signal }))

export const propose = (body: ClassificationProposal, key: string) =>
  read(http.POST(BASE, { params: { header: once(key) }, body } as never)) as Promise<{ id: string }>
