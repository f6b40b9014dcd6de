import { queryOptions } from '@tanstack/react-query'
import { http, listOf, once, read } from '@/api/client'
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

/** What the customer bought, month by month. */
export const tradeSummaryQuery = (customerId: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['customers', customerId, 'trades', from, to],
    queryFn: ({ signal }) =>
      read(
        http.GET(`${BASE}/{customerId}/trade-summary`, {
          params: { path: { customerId }, query: { from, to } },
          signal,
        }),
      ),
  })

export const latestTradesQuery = (customer: string) =>
  queryOptions({
    queryKey: ['customers', customer, 'trades', 'latest'],
    queryFn: ({ signal }) =>
      read(http.GET('/api/v1/trade-records', { params: { query: { customer, limit: 20 } }, signal })),
    select: (page) => page.items,
  })

/** The value class, why it is that, and which it was. */
export const valueClassesQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customers', customerId, 'value-classes'],
    queryFn: ({ signal }) =>
      read(http.GET(`${BASE}/{customerId}/value-classes`, { params: { path: { customerId } }, signal })),
    retry: 1,
  })

export const snapshotsQuery = (customer: string) =>
  queryOptions({
    queryKey: ['customers', customer, 'snapshots'],
    queryFn: ({ signal }) =>
      read(http.GET('/api/v1/archive-snapshots', { params: { query: { customer, limit: 100 } }, signal })),
    select: (page) => page.items,
  })

/** Keeps the file as it is now, out of turn (S2a-36). */
export const takeSnapshot = (customerId: string, reason: string, key: string) =>
  read(
    http.POST('/api/v1/archive-snapshots', { params: { header: once(key) }, body: { customerId, reason } } as never),
  ) as Promise<unknown>

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

/** The legal hold that keeps the file from being destroyed, null when there is none. */
export const holdQuery = (customer: string) =>
  queryOptions({
    queryKey: ['customers', customer, 'hold'],
    queryFn: async ({ signal }) => {
      const query = { customer, status: 'PLACED', limit: 1 } as const
      const found = await read(http.GET('/api/v1/legal-holds', { params: { query }, signal }))
      const [row] = found.items
      return row ? read(http.GET('/api/v1/legal-holds/{id}', { params: { path: { id: row.id } }, signal })) : null
    },
    retry: 1,
  })

export const placeHold = (customerId: string, reason: string, key: string) =>
  read(http.POST('/api/v1/legal-holds', { params: { header: once(key) }, body: { customerId, reason } }))

/** What has to be done with the file again and again, the latest deadline first. */
export const dutiesQuery = (customer: string) =>
  queryOptions({
    queryKey: ['duties', 'of', customer],
    queryFn: ({ signal }) =>
      read(http.GET('/api/v1/duties', { params: { query: { customer, sort: '-dueAt', limit: 100 } }, signal })),
    select: (page) => page.items,
  })

/** What changed in the customer's needs, month by month. */
export const needsQuery = (customer: string) =>
  queryOptions({
    queryKey: ['duties', 'needs', customer],
    queryFn: ({ signal }) =>
      read(
        http.GET('/api/v1/duties', {
          params: { query: { customer, kind: 'NEED_UPDATE', needsChanged: true, sort: '-dueAt', limit: 60 } },
          signal,
        }),
      ),
    select: (page) => page.items,
  })

export const carePlansQuery = (customer: string) =>
  queryOptions({
    queryKey: ['care-plans', 'of', customer],
    queryFn: ({ signal }) =>
      read(http.GET('/api/v1/care-plans', { params: { query: { customer, limit: 50 } }, signal })),
    select: (page) => page.items,
  })

export const carePlanQuery = (id: string) =>
  queryOptions({
    queryKey: ['care-plans', id],
    queryFn: ({ signal }) => read(http.GET('/api/v1/care-plans/{id}', { params: { path: { id } }, signal })),
  })
