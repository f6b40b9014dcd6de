import { queryOptions } from '@tanstack/react-query'
import { api } from './client'
import { mergeFrom } from './merge'
import { BUSINESS_SERVICES, type Service, serviceUrl } from './services'
import type { Items, Policy, PolicyPack, PolicyPackDifference, PolicyVersion } from './types'

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: () => mergeFrom(BUSINESS_SERVICES, (service) => api.get<Items<Policy>>(serviceUrl(service, 'policies'))),
  staleTime: 60_000,
})

export const versionsUrl = (service: Service, policy: string) => serviceUrl(service, `policies/${policy}/versions`)

export const versionsQuery = (service: Service, policy: string) =>
  queryOptions({
    queryKey: ['policies', service, policy, 'versions'],
    queryFn: ({ signal }) => api.get<Items<PolicyVersion>>(versionsUrl(service, policy), undefined, signal),
    select: (answer) => answer.items,
  })

export const packsQuery = queryOptions({
  queryKey: ['policies', 'packs'],
  queryFn: () =>
    mergeFrom(BUSINESS_SERVICES, (service) => api.get<Items<PolicyPack>>(serviceUrl(service, 'policies/packs'))),
})

export const packQuery = (service: Service, pack: string) =>
  queryOptions({
    queryKey: ['policies', 'packs', service, pack],
    queryFn: () => api.get<PolicyPackDifference>(serviceUrl(service, `policies/packs/${pack}`)),
  })
