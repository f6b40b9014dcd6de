import { queryOptions } from '@tanstack/react-query'
import { api, type Query } from '@/api/client'
import type { CreditAccount, Customer, CustomerRow, Department, Items, Page, TimelineEntry } from '@/api/types'

const BASE = '/api/v1/customers'

export const loadCustomers = (query: Query, signal: AbortSignal) => api.get<Page<CustomerRow>>(BASE, query, signal)

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', id],
    queryFn: ({ signal }) => api.get<Customer>(`${BASE}/${id}`, undefined, signal),
  })

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', id, 'timeline'],
    queryFn: ({ signal }) => api.get<Page<TimelineEntry>>(`${BASE}/${id}/timeline`, { limit: 100 }, signal),
  })

export const departmentOptionsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: ({ signal }) => api.get<Items<Department>>('/api/v1/departments', undefined, signal),
  staleTime: 10 * 60_000,
})

const ACCOUNT_EXPECTED = 3_000

/** The account credit control opened for the customer; right after the file is established it is still on its way. */
export const creditAccountQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['credit-accounts', 'of', customerId],
    queryFn: ({ signal }) => api.get<Page<CreditAccount>>('/api/v1/credit-accounts', { customerId, limit: 1 }, signal),
    select: (page) => page.items[0] ?? null,
    refetchInterval: (query) => (query.state.data?.items.length === 0 ? ACCOUNT_EXPECTED : false),
    retry: 1,
  })

export type PersonalField = 'PHONE' | 'EMAIL'

/** One value, for a purpose that is written down in the audit trail (S4-02). */
export const reveal = (customerId: string, contactId: string, field: PersonalField, purpose: string) =>
  api.post<{ value: string }>(`${BASE}/${customerId}/contacts/${contactId}/actions/reveal`, { field, purpose })
