import { queryOptions } from '@tanstack/react-query'
import { http, listOf, once, read } from '@/api/client'
import type { CreditContractDraft } from '@/api/types'

export const BASE = '/api/v1/credit-contracts'

export const loadContracts = listOf(BASE)

export const contractQuery = (id: string) =>
  queryOptions({
    queryKey: ['credit-contracts', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

export const draft = (body: CreditContractDraft, key: string) =>
  read(http.POST(BASE, { params: { header: once(key) }, body } as never)) as Promise<{ id: string }>
