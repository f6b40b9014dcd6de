import { queryOptions } from '@tanstack/react-query'
import { api, type Query } from '@/api/client'
import type { CreditAccount, CreditAccountRow, Page } from '@/api/types'

export const BASE = '/api/v1/credit-accounts'

export const loadAccounts = (query: Query, signal: AbortSignal) => api.get<Page<CreditAccountRow>>(BASE, query, signal)

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['credit-accounts', id],
    queryFn: ({ signal }) => api.get<CreditAccount>(`${BASE}/${id}`, undefined, signal),
  })
