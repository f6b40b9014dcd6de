import { queryOptions } from '@tanstack/react-query'
import { http, listOf, type newIdempotencyKey, once, read, seen } from '@/api/client'
import { policiesOf } from '@/api/policies'
import type { DuplicateQuestion, Registration, RegistrationForm } from '@/api/types'

export const BASE = '/api/v1/registrations'

export const loadRegistrations = listOf(BASE)

export const registrationQuery = (id: string) =>
  queryOptions({
    queryKey: ['registrations', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['registrations', id, 'timeline'],
    queryFn: ({ signal }) =>
      read(http.GET(`${BASE}/{id}/timeline`, { params: { path: { id }, query: { limit: 100 } }, signal })),
  })

/** The hours of the working day at which a form is due (S2c-26). */
export const formHoursQuery = queryOptions({
  queryKey: ['policies', 'customer'],
  queryFn: ({ signal }) => policiesOf('customer', signal),
  select: (answer) => {
    const parameters = answer.items.find((policy) => policy.name === 'registration')?.parameters ?? []
    const value = (key: string) => parameters.find((parameter) => parameter.key === key)?.value
    return { dayEnd: text(value('dayEnd')), latestNextDay: text(value('latestNextDay')) }
  },
  staleTime: 10 * 60_000,
})

const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 5) : undefined)

export const duplicatesQuery = (question: DuplicateQuestion) =>
  queryOptions({
    queryKey: ['duplicate-check', question],
    queryFn: () => read(http.POST(`${BASE}/duplicate-check`, { body: question })),
    select: (answer) => answer.candidates,
    staleTime: 30_000,
    retry: false,
  })

export const referrersQuery = (q: string) =>
  queryOptions({
    queryKey: ['customers', 'referrers', q],
    queryFn: ({ signal }) => read(http.GET('/api/v1/customers', { params: { query: { q, limit: 10 } }, signal })),
    select: (page) => page.items,
    enabled: q !== '',
  })

type Key = ReturnType<typeof newIdempotencyKey>

export const submitRegistration = (form: RegistrationForm, idempotencyKey: Key) =>
  read(http.POST(BASE, { params: { header: once(idempotencyKey) }, body: form }))

/** The corrected form goes back with the step the registration waits for. */
export function sendCorrection(registration: Registration, form: RegistrationForm, note: string, key: Key) {
  const params = { path: { id: registration.id }, header: seen(registration, key) }
  return registration.status === 'TO_VERIFY'
    ? read(http.POST(`${BASE}/{id}/actions/verify`, { params, body: { note, form } }))
    : read(http.POST(`${BASE}/{id}/actions/resubmit`, { params, body: { form } }))
}
