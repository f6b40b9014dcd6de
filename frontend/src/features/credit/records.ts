import { queryOptions } from '@tanstack/react-query'
import { http, listOf, once, read } from '@/api/client'

/** What credit control keeps about an account, and where. */
export const RECORDS = {
  investigation: '/api/v1/investigations',
  'credit-rating': '/api/v1/credit-ratings',
  'limit-change': '/api/v1/limit-changes',
  'credit-measure': '/api/v1/credit-measures',
  'credit-observation': '/api/v1/credit-observations',
} as const
export type RecordKind = keyof typeof RECORDS

export const loaders = {
  investigation: listOf(RECORDS.investigation),
  'credit-rating': listOf(RECORDS['credit-rating']),
  'limit-change': listOf(RECORDS['limit-change']),
  'credit-measure': listOf(RECORDS['credit-measure']),
  'credit-observation': listOf(RECORDS['credit-observation']),
}

export const loadWatched = listOf('/api/v1/credit-observations/watch-list')

/** Page of a record in the SPA. */
export const pageOf = (kind: RecordKind, id: string) => `${RECORDS[kind].replace('/api/v1', '')}/${id}`

/** Everything that may look different after something was decided about an account. */
export const AFTER = [
  ...Object.keys(RECORDS).map((kind) => [kind]),
  ['credit-accounts'],
  ['customers'],
  ['tasks'],
  ['notices'],
  ['audit'],
] as const

export const investigationQuery = (id: string) =>
  queryOptions({
    queryKey: ['investigation', id],
    queryFn: ({ signal }) => read(http.GET('/api/v1/investigations/{id}', { params: { path: { id } }, signal })),
  })

export const ratingQuery = (id: string) =>
  queryOptions({
    queryKey: ['credit-rating', id],
    queryFn: ({ signal }) => read(http.GET('/api/v1/credit-ratings/{id}', { params: { path: { id } }, signal })),
  })

export const limitQuery = (id: string) =>
  queryOptions({
    queryKey: ['limit-change', id],
    queryFn: ({ signal }) => read(http.GET('/api/v1/limit-changes/{id}', { params: { path: { id } }, signal })),
  })

export const measureQuery = (id: string) =>
  queryOptions({
    queryKey: ['credit-measure', id],
    queryFn: ({ signal }) => read(http.GET('/api/v1/credit-measures/{id}', { params: { path: { id } }, signal })),
  })

export const observationQuery = (id: string) =>
  queryOptions({
    queryKey: ['credit-observation', id],
    queryFn: ({ signal }) => read(http.GET('/api/v1/credit-observations/{id}', { params: { path: { id } }, signal })),
  })

export const create = (kind: RecordKind, body: unknown, key: string) =>
  read(http.POST(RECORDS[kind] as never, { params: { header: once(key) }, body } as never)) as Promise<{ id: string }>
