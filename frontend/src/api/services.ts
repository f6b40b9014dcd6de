/** Services that exist now; a new one joins with one line here and one in the menu. */
export const SERVICES = ['customer', 'credit', 'gateway'] as const
export type Service = (typeof SERVICES)[number]

/** Services that run business cases and therefore have tasks, notifications and policies. */
export const BUSINESS_SERVICES = ['customer', 'credit'] as const satisfies readonly Service[]

/** Which service keeps the record of a subject type, and which page of the SPA shows it. */
export const SUBJECTS: Record<string, { service: Service; path: (id: string) => string }> = {
  registration: { service: 'customer', path: (id) => `/registrations/${id}` },
  customer: { service: 'customer', path: (id) => `/customers/${id}` },
  'change-request': { service: 'customer', path: (id) => `/change-requests/${id}` },
  filing: { service: 'customer', path: (id) => `/filings/${id}` },
  'credit-account': { service: 'credit', path: (id) => `/credit-accounts/${id}` },
  policy: { service: 'customer', path: () => '/policies' },
  staff: { service: 'gateway', path: (id) => `/staff/${id}` },
  department: { service: 'gateway', path: () => '/departments' },
  'api-client': { service: 'gateway', path: (id) => `/clients/${id}` },
}
