import { queryOptions } from '@tanstack/react-query'
import { api } from './client'
import { mergeFrom } from './merge'
import { BUSINESS_SERVICES, serviceUrl } from './services'
import type { CatalogueRule, Items, RuleUse } from './types'

/** The 444 articles; they change with a release only. */
export const catalogueQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: ({ signal }) => api.get<Items<CatalogueRule>>('/api/v1/rules', undefined, signal),
  select: (answer) => answer.items,
  staleTime: Number.POSITIVE_INFINITY,
})

/** Where each article is enforced, by which parameter, and how often it refused something. */
export const ruleUsesQuery = queryOptions({
  queryKey: ['rule-uses'],
  queryFn: () => mergeFrom(BUSINESS_SERVICES, (service) => api.get<Items<RuleUse>>(serviceUrl(service, 'rules'))),
  staleTime: 60_000,
})
