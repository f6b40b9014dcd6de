import { queryOptions } from '@tanstack/react-query'
import { api, type Query } from '@/api/client'
import type { CreditAccount, CreditAccountRow, Customer, CustomerRow, Page, TimelineEntry } from '@/api/types'

const BASE = '/api/v1/customers'
const ACCOUNTS = '/api/v1/credit-accounts'

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

const ACCOUNT_EXPECTED = 3_000
const PATIENCE = 40

/** The account credit control opened for the customer; null while it is on its way, or when one may not see it. */
export const creditAccountQuery = (customerId: string, expected: boolean) =>
  queryOptions({
    queryKey: ['credit-accounts', 'of', customerId],
    queryFn: async ({ signal }) => {
      const found = await api.get<Page<CreditAccountRow>>(ACCOUNTS, { customerId, limit: 1 }, signal)
      const [row] = found.items
      return row ? api.get<CreditAccount>(`${ACCOUNTS}/${row.id}`, undefined, signal) : null
    },
    // Right after a file is established its account is still travelling as an event.
    refetchInterval: ({ state }) =>
      expected && state.data === null && state.dataUpdateCount < PATIENCE ? ACCOUNT_EXPECTED : false,
    retry: 1,
  })

export type PersonalField = 'PHONE' | 'EMAIL'

/** One value, for a purpose that is written down in the audit trail (S4-02). */
export const reveal = (customerId: string, contactId: string, field: PersonalField, purpose: string) =>
  api.post<{ value: string }>(`${BASE}/${customerId}/contacts/${contactId}/actions/reveal`, { field, purpose })
