import { queryOptions } from '@tanstack/react-query'
import { http, listOf, once, type Query, read, seen } from '@/api/client'
import type { GuestList, ThankYouEvent, ThankYouEventPlan } from '@/api/types'

export const BASE = '/api/v1/thank-you-events'
const LIST = `${BASE}/{id}/lists/{department}` as const

export const loadEvents = listOf(BASE)

export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: ['thank-you-events', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['thank-you-events', id, 'timeline'],
    queryFn: ({ signal }) =>
      read(http.GET(`${BASE}/{id}/timeline`, { params: { path: { id }, query: { limit: 100 } }, signal })),
  })

export const loadGuests = (id: string) => (query: Query, signal: AbortSignal) =>
  read(http.GET(`${BASE}/{id}/guests`, { params: { path: { id }, query }, signal }))

/** Everybody invited, each once, for the record of who came. */
export const invitedQuery = (id: string) =>
  queryOptions({
    queryKey: ['thank-you-events', id, 'invited'],
    queryFn: async ({ signal }) => {
      const all = []
      let cursor: string | undefined
      do {
        const query = { limit: 200, cursor }
        const page = await read(http.GET(`${BASE}/{id}/guests`, { params: { path: { id }, query }, signal }))
        all.push(...page.items.filter((guest) => guest.invited))
        cursor = page.next ?? undefined
      } while (cursor)
      return all
    },
  })

export const loadCandidates = (id: string, department: string) => (query: Query, signal: AbortSignal) =>
  read(http.GET(`${LIST}/candidates`, { params: { path: { id, department }, query }, signal }))

export const planEvent = (plan: ThankYouEventPlan, key: string) =>
  read(http.POST(BASE, { params: { header: once(key) }, body: plan }))

const of = (event: ThankYouEvent, list: GuestList, key: string) => ({
  path: { id: event.id, department: list.departmentId },
  header: seen(list, key),
})

export const addGuests = (event: ThankYouEvent, list: GuestList, customerIds: string[], key: string) =>
  read(http.POST(`${LIST}/actions/add`, { params: of(event, list, key), body: { customerIds } }))

export const removeGuest = (event: ThankYouEvent, list: GuestList, customerId: string, key: string) =>
  read(http.POST(`${LIST}/actions/remove`, { params: of(event, list, key), body: { customerId } }))

export const submitList = (event: ThankYouEvent, list: GuestList, key: string) =>
  read(http.POST(`${LIST}/actions/submit`, { params: of(event, list, key) }))
