import { queryOptions } from '@tanstack/react-query'
import { http, listOf, type newIdempotencyKey, once, read } from '@/api/client'
import type { AccessRequestForm } from '@/api/types'

export const BASE = '/api/v1/access-requests'

export const loadRequests = listOf(BASE)

export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: ['access-requests', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

export const askForFile = (form: AccessRequestForm, idempotencyKey: ReturnType<typeof newIdempotencyKey>) =>
  read(http.POST(BASE, { params: { header: once(idempotencyKey) }, body: form }))

export const loadAccesses = listOf('/api/v1/accesses')

export const staffOptionsQuery = queryOptions({
  queryKey: ['staff', 'options'],
  queryFn: ({ signal }) => read(http.GET('/api/v1/staff', { params: { query: { limit: 200 } }, signal })),
  select: (page) => page.items.map((staff) => ({ value: staff.id, label: `${staff.name} ${staff.departmentName}` })),
  staleTime: 5 * 60_000,
})
