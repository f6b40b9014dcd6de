import { queryOptions } from '@tanstack/react-query'
import { http, listOf, once, type Query, read } from '@/api/client'
import type { AssetStatementEntry, CollectionMethodEntry, ExposureEntry, Page } from '@/api/types'

export const BASE = '/api/v1/credit-accounts'

export const loadAccounts = listOf(BASE)

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['credit-accounts', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

export const methodQuery = (id: string) =>
  queryOptions({
    queryKey: ['credit-accounts', id, 'collection-method'],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}/collection-method`, { params: { path: { id } }, signal })),
  })

export const fixMethod = (id: string, body: CollectionMethodEntry, key: string) =>
  read(http.POST(`${BASE}/{id}/collection-method`, { params: { path: { id }, header: once(key) }, body }))

export const loadEntries =
  (id: string) =>
  (query: Query, signal: AbortSignal): Promise<Page<ExposureEntry>> =>
    read(http.GET(`${BASE}/{id}/exposure/entries`, { params: { path: { id }, query: query as never }, signal }))

const LINE = '/api/v1/company-line'
export const STATEMENTS = '/api/v1/company-line/statements'

export const companyLineQuery = queryOptions({
  queryKey: ['company-line', 'now'],
  queryFn: ({ signal }) => read(http.GET(LINE, { signal })),
})

export const loadStatements = listOf(STATEMENTS)

export const stateAssets = (body: AssetStatementEntry, key: string) =>
  read(http.POST(STATEMENTS, { params: { header: once(key) }, body }))
