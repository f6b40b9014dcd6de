import { queryOptions } from '@tanstack/react-query'
import { http, listOf, type newIdempotencyKey, once, read } from '@/api/client'
import type { ChangeRequestForm, MergeRequestForm } from '@/api/types'

export const BASE = '/api/v1/change-requests'

export const loadChangeRequests = listOf(BASE)

export const changeRequestQuery = (id: string) =>
  queryOptions({
    queryKey: ['change-requests', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

/** The file a change is asked for: whose it is and what the reader may do with it. */
export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', id],
    queryFn: ({ signal }) => read(http.GET('/api/v1/customers/{id}', { params: { path: { id } }, signal })),
  })

export const submitChange = (form: ChangeRequestForm, key: ReturnType<typeof newIdempotencyKey>) =>
  read(http.POST(BASE, { params: { header: once(key) }, body: form }))

export const submitMerge = (form: MergeRequestForm, key: ReturnType<typeof newIdempotencyKey>) =>
  read(http.POST(`${BASE}/merges`, { params: { header: once(key) }, body: form }))
