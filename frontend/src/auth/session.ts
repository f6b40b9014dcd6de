import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { http, read } from '@/api/client'
import type { Role } from '@/api/codes'
import type { Me } from '@/api/types'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => read(http.GET('/api/v1/auth/me', { signal })),
  staleTime: 5 * 60_000,
  retry: false,
})

/** The signed-in person; only below the shell route, which has loaded it. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data

export const hasRole = (me: Me, roles: readonly Role[]) => roles.some((role) => me.roles.includes(role))

export const signIn = (username: string, password: string) =>
  read(http.POST('/api/v1/auth/login', { body: { username, password } }))

export const signOut = () => http.POST('/api/v1/auth/logout')

export const changePassword = (current: string, next: string) =>
  http.POST('/api/v1/auth/password', { body: { current, next } })
