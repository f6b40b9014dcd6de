import { queryOptions } from '@tanstack/react-query'
import { http, listOf, once, read } from '@/api/client'
import type { ApiClientForm } from '@/api/types'

export const BASE = '/api/v1/api-clients'

export const loadClients = listOf(BASE)

export const clientQuery = (id: string) =>
  queryOptions({
    queryKey: ['api-clients', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

/** The secret in the answer is never shown again. */
export const register = (client: ApiClientForm, key: string) =>
  read(http.POST(BASE, { params: { header: once(key) }, body: client }))

/** Resources third parties can reach now; a scope is `<resource>:read` or `<resource>:write`. */
const RESOURCES = [
  'customers',
  'registrations',
  'regions',
  'credit-accounts',
  'receivables',
  'payments',
  'credit-contracts',
  'releases',
  'shipments',
  'departments',
  'staff',
  'services',
  'rules',
]

export const SCOPES = RESOURCES.flatMap((resource) => [`${resource}:read`, `${resource}:write`])
