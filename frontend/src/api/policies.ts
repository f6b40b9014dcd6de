import { queryOptions } from '@tanstack/react-query'
import { http, read } from './client'
import { mergeFrom } from './merge'
import { BUSINESS_SERVICES, type Service } from './services'

export const policiesOf = (service: Service, signal?: AbortSignal) =>
  read(http.GET('/api/v1/services/{service}/policies', { params: { path: { service } }, signal }))

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: () => mergeFrom(BUSINESS_SERVICES, (service) => policiesOf(service)),
  staleTime: 60_000,
})

/** What stands before a version's number and its actions. */
export const versionsBase = (service: Service, policy: string) =>
  `/api/v1/services/${service}/policies/${policy}/versions` as const

export const versionsOf = (service: Service, name: string, signal?: AbortSignal) =>
  read(http.GET('/api/v1/services/{service}/policies/{name}/versions', { params: { path: { service, name } }, signal }))

export const versionsQuery = (service: Service, policy: string) =>
  queryOptions({
    queryKey: ['policies', service, policy, 'versions'],
    queryFn: ({ signal }) => versionsOf(service, policy, signal),
    select: (answer) => answer.items,
  })

export const packsQuery = queryOptions({
  queryKey: ['policies', 'packs'],
  queryFn: () =>
    mergeFrom(BUSINESS_SERVICES, (service) =>
      read(http.GET('/api/v1/services/{service}/policies/packs', { params: { path: { service } } })),
    ),
})

export const packQuery = (service: Service, pack: string) =>
  queryOptions({
    queryKey: ['policies', 'packs', service, pack],
    queryFn: () =>
      read(http.GET('/api/v1/services/{service}/policies/packs/{pack}', { params: { path: { service, pack } } })),
  })
