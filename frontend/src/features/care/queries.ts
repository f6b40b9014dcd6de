import { queryOptions } from '@tanstack/react-query'
import { http, listOf, once, read } from '@/api/client'
import type { CareLineInput } from '@/api/types'

export const BASE = '/api/v1/care-plans'

export const loadPlans = listOf(BASE)
export const loadMissing = listOf('/api/v1/care-plans/missing')

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['care-plans', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

export const draftPlan = (customerId: string, year: number, lines: CareLineInput[], key: string) =>
  read(http.POST(BASE, { body: { customerId, year, lines }, headers: once(key) }))

/** For the line above a new plan. */
export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', id],
    queryFn: ({ signal }) => read(http.GET('/api/v1/customers/{id}', { params: { path: { id } }, signal })),
  })
