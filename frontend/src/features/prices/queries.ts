import { queryOptions } from '@tanstack/react-query'
import { http, listOf, once, type Query, read } from '@/api/client'
import type { Page, PriceApprovalApplication, PriceEntryRow, PriceList } from '@/api/types'
import { asWorkbook } from '@/api/workbook'

export const LISTS = '/api/v1/price-lists'
export const APPROVALS = '/api/v1/price-approvals'

export const loadLists = listOf(LISTS)

export const loadApprovals = listOf(APPROVALS)

export const listQuery = (id: string) =>
  queryOptions({
    queryKey: ['price-lists', id],
    queryFn: ({ signal }) => read(http.GET(`${LISTS}/{id}`, { params: { path: { id } }, signal })),
  })

export const loadEntries =
  (id: string) =>
  (query: Query, signal: AbortSignal): Promise<Page<PriceEntryRow>> =>
    read(http.GET(`${LISTS}/{id}/entries`, { params: { path: { id }, query: query as never }, signal }))

export const approvalQuery = (id: string) =>
  queryOptions({
    queryKey: ['price-approvals', id],
    queryFn: ({ signal }) => read(http.GET(`${APPROVALS}/{id}`, { params: { path: { id } }, signal })),
  })

export const applyFor = (body: PriceApprovalApplication, key: string) =>
  read(http.POST(APPROVALS, { params: { header: once(key) }, body } as never)) as Promise<{ id: string }>

/** A workbook goes as it is: the service reads it. */
export const proposeWorkbook = (workbook: File, name: string, validFrom: string) =>
  read(
    http.POST(`${LISTS}/workbook`, {
      params: { query: { name, validFrom } },
      ...asWorkbook(workbook),
    } as never),
  ) as Promise<PriceList>
