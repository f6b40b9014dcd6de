import { queryOptions } from '@tanstack/react-query'
import { http, listOf, read } from '@/api/client'

export const BASE = '/api/v1/credit-accounts'

export const loadAccounts = listOf(BASE)

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['credit-accounts', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })
