import { queryOptions } from '@tanstack/react-query'
import { http, listOf, read } from '@/api/client'

export const BASE = '/api/v1/filings'

export const loadFilings = listOf(BASE)

export const loadChangeReports = listOf('/api/v1/change-reports')

export const filingQuery = (id: string) =>
  queryOptions({
    queryKey: ['filings', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['filings', id, 'timeline'],
    queryFn: ({ signal }) =>
      read(http.GET(`${BASE}/{id}/timeline`, { params: { path: { id }, query: { limit: 100 } }, signal })),
  })

export const countsQuery = queryOptions({
  queryKey: ['filings', 'departments'],
  queryFn: ({ signal }) => read(http.GET(`${BASE}/departments`, { signal })),
  select: (answer) => answer.items,
})

export const askStatuses = (customers: string[]) => read(http.POST('/api/v1/filing-status', { body: { customers } }))
