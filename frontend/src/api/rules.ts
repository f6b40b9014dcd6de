import { queryOptions } from '@tanstack/react-query'
import { http, read } from './client'
import { mergeFrom } from './merge'
import { BUSINESS_SERVICES } from './services'

/** The 444 articles; they change with a release only. */
export const catalogueQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: ({ signal }) => read(http.GET('/api/v1/rules', { signal })),
  select: (answer) => answer.items,
  staleTime: Number.POSITIVE_INFINITY,
})

/** Where each article is enforced, by which parameter, and how often it refused something. */
export const ruleUsesQuery = queryOptions({
  queryKey: ['rule-uses'],
  queryFn: () =>
    mergeFrom(BUSINESS_SERVICES, (service) =>
      read(http.GET('/api/v1/services/{service}/rules', { params: { path: { service } } })),
    ),
  staleTime: 60_000,
})
