import { queryOptions } from '@tanstack/react-query'
import { http, listOf, once, read } from '@/api/client'
import type { PaymentReminderEntry } from '@/api/types'

export const REMINDERS = '/api/v1/payment-reminders'
export const DEMANDS = '/api/v1/demand-notices'
export const STOPS = '/api/v1/shipment-stops'
export const COLLECTIONS = '/api/v1/collections'

export const loadReminders = listOf(REMINDERS)
export const loadDemands = listOf(DEMANDS)
export const loadStops = listOf(STOPS)
export const loadCollections = listOf(COLLECTIONS)

/** An answer, a visit, a lifted stop: each changes what the others show. */
export const REFRESH = [
  ['payment-reminders'],
  ['demand-notices'],
  ['shipment-stops'],
  ['collections'],
  ['receivables'],
  ['credit-accounts'],
  ['customers'],
  ['tasks'],
  ['notices'],
  ['audit'],
]

export const reminderQuery = (id: string) =>
  queryOptions({
    queryKey: ['payment-reminders', id],
    queryFn: ({ signal }) => read(http.GET(`${REMINDERS}/{id}`, { params: { path: { id } }, signal })),
  })

export const demandQuery = (id: string) =>
  queryOptions({
    queryKey: ['demand-notices', id],
    queryFn: ({ signal }) => read(http.GET(`${DEMANDS}/{id}`, { params: { path: { id } }, signal })),
  })

export const stopQuery = (id: string) =>
  queryOptions({
    queryKey: ['shipment-stops', id],
    queryFn: ({ signal }) => read(http.GET(`${STOPS}/{id}`, { params: { path: { id } }, signal })),
  })

export const collectionQuery = (id: string) =>
  queryOptions({
    queryKey: ['collections', id],
    queryFn: ({ signal }) => read(http.GET(`${COLLECTIONS}/{id}`, { params: { path: { id } }, signal })),
  })

/** The visits of some days. */
export const calendarQuery = (from: string, to: string, mine: string | undefined) =>
  queryOptions({
    queryKey: ['collections', 'calendar', from, to, mine],
    queryFn: ({ signal }) =>
      read(
        http.GET(COLLECTIONS, {
          params: { query: { from, to, salespersonId: mine, limit: 200, sort: 'settlementOn' } },
          signal,
        }),
      ),
    select: (page) => page.items,
  })

/** The credit account of a customer. */
export const accountOfQuery = (customerId: string | undefined) =>
  queryOptions({
    queryKey: ['credit-accounts', 'of-customer', customerId],
    queryFn: ({ signal }) =>
      read(http.GET('/api/v1/credit-accounts', { params: { query: { customerId, limit: 1 } }, signal })),
    select: (page) => page.items[0],
    enabled: Boolean(customerId),
  })

export const sendReminder = (entry: PaymentReminderEntry, key: string) =>
  read(http.POST(REMINDERS, { params: { header: once(key) }, body: entry }))

export const orderStop = (body: { accountId: string; reason: string }, key: string) =>
  read(http.POST(STOPS, { params: { header: once(key) }, body }))
