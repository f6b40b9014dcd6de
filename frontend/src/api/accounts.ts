import { queryOptions } from '@tanstack/react-query'
import { http, read } from './client'

/** Credit accounts to choose from, by number or name. */
export const accountsQuery = (q: string) =>
  queryOptions({
    queryKey: ['credit-accounts', 'to-choose', q],
    queryFn: ({ signal }) =>
      read(http.GET('/api/v1/credit-accounts', { params: { query: { q: q || undefined, limit: 20 } }, signal })),
    select: (page) => page.items,
  })
