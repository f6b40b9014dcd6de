import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { ApiClient } from '@/api/types'

export const BASE = '/api/v1/api-clients'

export const clientQuery = (id: string) =>
  queryOptions({
    queryKey: ['api-clients', id],
    queryFn: ({ signal }) => api.get<ApiClient>(`${BASE}/${id}`, undefined, signal),
  })

export interface NewClient {
  name: string
  departmentId: string
  roles: string[]
  scopes: string[]
}

/** The answer to a registration or a new secret: the secret in it is never shown again. */
export type ClientWithSecret = ApiClient & { clientSecret: string | null }

export const register = (client: NewClient, key: string) =>
  api.post<ClientWithSecret>(BASE, client, { idempotencyKey: key })

/** Resources third parties can reach now; a scope is `<resource>:read` or `<resource>:write`. */
const RESOURCES = [
  'customers',
  'registrations',
  'regions',
  'credit-accounts',
  'departments',
  'staff',
  'services',
  'rules',
]

export const SCOPES = RESOURCES.flatMap((resource) => [`${resource}:read`, `${resource}:write`])
