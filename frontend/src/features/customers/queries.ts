import { queryOptions } from '@tanstack/react-query'
import { http, listOf, read } from '@/api/client'
import type { CustomerContact } from '@/api/types'

const BASE = '/api/v1/customers'
const ACCOUNTS = '/api/v1/credit-accounts'

export const loadCustomers = listOf(BASE)

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', id, 'timeline'],
    queryFn: ({ signal }) =>
      read(http.GET(`${BASE}/{id}/timeline`, { params: { path: { id }, query: { limit: 100 } }, signal })),
  })

/** How many change requests of this customer somebody still has to work on. */
export const openRequestsQuery = (customer: string) =>
  queryOptions({
    queryKey: ['change-requests', 'open', customer],
    queryFn: async ({ signal }) => {
      const open = (['SUBMITTED', 'APPROVED'] as const).map((status) =>
        read(http.GET('/api/v1/change-requests', { params: { query: { customer, status, limit: 50 } }, signal })),
      )
      return (await Promise.all(open)).reduce((sum, page) => sum + (page.total?.count ?? page.items.length), 0)
    },
    retry: false,
  })

/** The customer's filing with the market promotion department. */
export const filingQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', id, 'filing'],
    queryFn: ({ signal }) =>
      read(http.GET(`${BASE}/{customerId}/filing`, { params: { path: { customerId: id } }, signal })),
    retry: 1,
  })

const ACCOUNT_EXPECTED = 3_000
const PATIENCE = 40

/** The account credit control opened for the customer; null while it is on its way, or when one may not see it. */
export const creditAccountQuery = (customerId: string, expected: boolean) =>
  queryOptions({
    queryKey: ['credit-accounts', 'of', customerId],
    queryFn: async ({ signal }) => {
      const found = await read(http.GET(ACCOUNTS, { params: { query: { customerId, limit: 1 } }, signal }))
      const [row] = found.items
      return row ? read(http.GET(`${ACCOUNTS}/{id}`, { params: { path: { id: row.id } }, signal })) : null
    },
    // Right after a file is established its account is still travelling as an event.
    refetchInterval: ({ state }) =>
      expected && state.data === null && state.dataUpdateCount < PATIENCE ? ACCOUNT_EXPECTED : false,
    retry: 1,
  })

export type PersonalField = CustomerContact['known'][number]

/** One value, for a purpose that is written down in the audit trail (S4-02). */
export const reveal = (customerId: string, contactId: string, field: PersonalField, purpose: string) =>
  read(
    http.POST(`${BASE}/{id}/contacts/{contactId}/actions/reveal`, {
      params: { path: { id: customerId, contactId } },
      body: { field, purpose },
    }),
  )
