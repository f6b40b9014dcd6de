import { queryOptions } from '@tanstack/react-query'
import { api, type newIdempotencyKey, type Query } from '@/api/client'
import { serviceUrl } from '@/api/services'
import type {
  CustomerRow,
  DuplicateCandidate,
  Items,
  Page,
  Policy,
  Region,
  Registration,
  RegistrationForm,
  RegistrationRow,
  TimelineEntry,
} from '@/api/types'

export const BASE = '/api/v1/registrations'

export const loadRegistrations = (query: Query, signal: AbortSignal) =>
  api.get<Page<RegistrationRow>>(BASE, query, signal)

export const registrationQuery = (id: string) =>
  queryOptions({
    queryKey: ['registrations', id],
    queryFn: ({ signal }) => api.get<Registration>(`${BASE}/${id}`, undefined, signal),
  })

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['registrations', id, 'timeline'],
    queryFn: ({ signal }) => api.get<Page<TimelineEntry>>(`${BASE}/${id}/timeline`, { limit: 100 }, signal),
  })

export const regionsQuery = queryOptions({
  queryKey: ['regions'],
  queryFn: ({ signal }) => api.get<Items<Region>>('/api/v1/regions', undefined, signal),
  select: (answer) => answer.items,
  staleTime: Number.POSITIVE_INFINITY,
})

/** The hours of the working day at which a form is due (S2c-26). */
export const formHoursQuery = queryOptions({
  queryKey: ['policies', 'customer'],
  queryFn: ({ signal }) => api.get<Items<Policy>>(serviceUrl('customer', 'policies'), undefined, signal),
  select: (answer) => {
    const parameters = answer.items.find((policy) => policy.name === 'registration')?.parameters ?? []
    const value = (key: string) => parameters.find((parameter) => parameter.key === key)?.value
    return { dayEnd: text(value('dayEnd')), latestNextDay: text(value('latestNextDay')) }
  },
  staleTime: 10 * 60_000,
})

const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 5) : undefined)

export interface DuplicateQuestion {
  name?: string
  companyCode?: string
  phones?: string[]
}

export const duplicatesQuery = (question: DuplicateQuestion) =>
  queryOptions({
    queryKey: ['duplicate-check', question],
    queryFn: () => api.post<{ candidates: DuplicateCandidate[] }>(`${BASE}/duplicate-check`, question),
    select: (answer) => answer.candidates,
    staleTime: 30_000,
    retry: false,
  })

export const referrersQuery = (q: string) =>
  queryOptions({
    queryKey: ['customers', 'referrers', q],
    queryFn: ({ signal }) => api.get<Page<CustomerRow>>('/api/v1/customers', { q, limit: 10 }, signal),
    select: (page) => page.items,
    enabled: q !== '',
  })

type Key = ReturnType<typeof newIdempotencyKey>

export const submitRegistration = (form: RegistrationForm, idempotencyKey: Key) =>
  api.post<Registration>(BASE, form, { idempotencyKey })

/** The corrected form goes back with the step the registration waits for. */
export function sendCorrection(registration: Registration, form: RegistrationForm, note: string, key: Key) {
  return registration.status === 'TO_VERIFY'
    ? api.action<Registration>(BASE, registration, 'verify', { note, form }, key)
    : api.action<Registration>(BASE, registration, 'resubmit', { form }, key)
}
