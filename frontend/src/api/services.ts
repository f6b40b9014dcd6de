/** Services that exist now; a new one joins with one line here and one in the menu. */
export const SERVICES = ['customer', 'credit', 'gateway'] as const
export type Service = (typeof SERVICES)[number]

/** Services that run business cases and therefore have tasks, notifications and policies. */
export const BUSINESS_SERVICES = ['customer', 'credit'] as const satisfies readonly Service[]

type Params = Record<string, unknown>
/** What is a part of a customer's file is shown on the customer's page. */
const inFile = (_: string, params: Params = {}) =>
  params.customerId ? `/customers/${params.customerId}` : '/customers'

/** The task to plan the next thank-you event is about none that exists. */
const NEXT_EVENT = '00000000-0000-0000-0000-0000000007e3'

/** Which service keeps the record of a subject type, and which page of the SPA shows it. */
export const SUBJECTS: Record<string, { service: Service; path: (id: string, params?: Params) => string }> = {
  registration: { service: 'customer', path: (id) => `/registrations/${id}` },
  customer: { service: 'customer', path: (id) => `/customers/${id}` },
  'change-request': { service: 'customer', path: (id) => `/change-requests/${id}` },
  filing: { service: 'customer', path: (id) => `/filings/${id}` },
  reception: { service: 'customer', path: (id) => `/receptions/${id}` },
  'thank-you-event': {
    service: 'customer',
    path: (id) => (id === NEXT_EVENT ? '/thank-you-events' : `/thank-you-events/${id}`),
  },
  'guest-list': { service: 'customer', path: (_, params = {}) => `/thank-you-events/${params.eventId ?? ''}` },
  'archive-check': { service: 'customer', path: (id) => `/archive-checks/${id}` },
  'archive-check-item': { service: 'customer', path: (id) => `/archive-checks/items/${id}` },
  'archive-check-month': { service: 'customer', path: () => '/archive-checks' },
  violation: { service: 'customer', path: (id) => `/violations/${id}` },
  duty: { service: 'customer', path: (id) => `/duties/${id}` },
  'care-plan': { service: 'customer', path: (id) => `/care-plans/${id}` },
  'access-request': { service: 'customer', path: (id) => `/access-requests/${id}` },
  attachment: { service: 'customer', path: inFile },
  paper: { service: 'customer', path: inFile },
  'classification-run': { service: 'customer', path: (id) => `/classification-runs/${id}` },
  'trade-record': { service: 'customer', path: () => '/trade-records' },
  'legal-hold': { service: 'customer', path: () => '/destruction-lists' },
  'destruction-list': { service: 'customer', path: (id) => `/destruction-lists/${id}` },
  import: { service: 'customer', path: (id) => `/imports/${id}` },
  export: { service: 'customer', path: (id) => `/exports/${id}` },
  'company-line': { service: 'credit', path: () => '/company-line' },
  'asset-statement': { service: 'credit', path: () => '/company-line' },
  'credit-account': { service: 'credit', path: (id) => `/credit-accounts/${id}` },
  investigation: { service: 'credit', path: (id) => `/investigations/${id}` },
  'credit-rating': { service: 'credit', path: (id) => `/credit-ratings/${id}` },
  'limit-change': { service: 'credit', path: (id) => `/limit-changes/${id}` },
  'credit-measure': { service: 'credit', path: (id) => `/credit-measures/${id}` },
  'credit-observation': { service: 'credit', path: (id) => `/credit-observations/${id}` },
  'credit-file-request': { service: 'credit', path: (id) => `/credit-file-requests/${id}` },
  'credit-file-keeper': { service: 'credit', path: () => '/credit-file-requests' },
  receivable: { service: 'credit', path: (id) => `/receivables/${id}` },
  payment: { service: 'credit', path: (id) => `/payments/${id}` },
  'shipment-stop': { service: 'credit', path: (id) => `/shipment-stops/${id}` },
  'payment-reminder': { service: 'credit', path: (id) => `/payment-reminders/${id}` },
  'demand-notice': { service: 'credit', path: (id) => `/demand-notices/${id}` },
  collection: { service: 'credit', path: (id) => `/collections/${id}` },
  'bad-debt': { service: 'credit', path: () => '/bad-debts' },
  'collection-method': {
    service: 'credit',
    path: (_, params = {}) => (params.accountId ? `/credit-accounts/${params.accountId}` : '/credit-accounts'),
  },
  release: { service: 'credit', path: (id) => `/releases/${id}` },
  'credit-contract': { service: 'credit', path: (id) => `/credit-contracts/${id}` },
  'price-list': { service: 'credit', path: (id) => `/price-lists/${id}` },
  'price-approval': { service: 'credit', path: () => '/price-approvals' },
  policy: { service: 'customer', path: () => '/policies' },
  staff: { service: 'gateway', path: (id) => `/staff/${id}` },
  department: { service: 'gateway', path: () => '/departments' },
  'api-client': { service: 'gateway', path: (id) => `/clients/${id}` },
}
