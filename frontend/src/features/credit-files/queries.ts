import { queryOptions } from '@tanstack/react-query'
import { http, listOf, once, read } from '@/api/client'
import type { CreditFileKeeperForm, CreditFileRequestForm } from '@/api/types'

export const BASE = '/api/v1/credit-file-requests'
const KEEPERS = '/api/v1/credit-file-keepers'

/** Everything that may look different after a decision about a credit file. */
export const AFTER = [
  ['credit-file-requests'],
  ['credit-file-keepers'],
  ['credit-accounts'],
  ['tasks'],
  ['notices'],
  ['audit'],
] as const

export const loadRequests = listOf(BASE)

export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: ['credit-file-requests', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

export const askForFile = (body: CreditFileRequestForm, key: string) =>
  read(http.POST(BASE, { params: { header: once(key) }, body }))

/** Who keeps the files and kept them before, the latest first. */
export const keepersQuery = queryOptions({
  queryKey: ['credit-file-keepers'],
  queryFn: ({ signal }) => read(http.GET(KEEPERS, { params: { query: { limit: 50 } }, signal })),
  select: (page) => page.items,
})

export const designate = (body: CreditFileKeeperForm, key: string) =>
  read(http.POST(KEEPERS, { params: { header: once(key) }, body }))

/** Those of credit control, of whom one keeps the files. */
export const officersQuery = queryOptions({
  queryKey: ['staff', 'credit-officers'],
  queryFn: ({ signal }) =>
    read(
      http.GET('/api/v1/staff', {
        params: { query: { role: 'CREDIT_OFFICER', status: 'ACTIVE', limit: 200 } },
        signal,
      }),
    ),
  select: (page) => page.items.map(({ id, name, departmentName }) => ({ id, name, departmentName })),
})
