import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Role } from '@/api/codes'
import type { Me } from '@/api/types'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api.get<Me>('/api/v1/auth/me', undefined, signal),
  staleTime: 5 * 60_000,
  retry: false,
})

/** The signed-in person; only below the shell route, which has loaded it. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data

export const hasRole = (me: Me, roles: readonly Role[]) => roles.some((role) => me.roles.includes(role))

export const signIn = (username: string, password: string) => api.post<Me>('/api/v1/auth/login', { username, password })

export const signOut = () => api.post<void>('/api/v1/auth/logout')

export const changePassword = (current: string, next: string) =>
  api.post<void>('/api/v1/auth/password', { current, next })
