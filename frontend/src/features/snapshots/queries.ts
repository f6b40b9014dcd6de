import { queryOptions } from '@tanstack/react-query'
import { http, listOf, read } from '@/api/client'

export const BASE = '/api/v1/archive-snapshots'

export const loadSnapshots = listOf(BASE)

export const snapshotQuery = (id: string) =>
  queryOptions({
    queryKey: ['archive-snapshots', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

/** All snapshots of a customer, to compare with. */
export const siblingsQuery = (customer: string) =>
  queryOptions({
    queryKey: ['archive-snapshots', 'of', customer],
    queryFn: ({ signal }) => read(http.GET(BASE, { params: { query: { customer, limit: 100 } }, signal })),
    select: (page) => page.items,
  })

/** @param other without one, the file as it is now */
export const comparisonQuery = (id: string, other: string | undefined) =>
  queryOptions({
    queryKey: ['archive-snapshots', id, 'comparison', other ?? 'now'],
    queryFn: ({ signal }) =>
      read(http.GET(`${BASE}/{id}/comparison`, { params: { path: { id }, query: { with: other } }, signal })),
  })
