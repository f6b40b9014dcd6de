import { queryOptions } from '@tanstack/react-query'
import { http, read } from './client'
import type { ENUMS } from './codes'

export type FileSection = (typeof ENUMS)['fileSection'][number]

/** The fields of a customer's file by their sections; what each may hold says the catalogue of the archive. */
export const FILE_FIELDS = {
  NATURAL: [
    'name',
    'companyCode',
    'category',
    'type',
    'enterpriseNature',
    'supervisingUnit',
    'districtCode',
    'street',
    'postalCode',
    'phone',
    'fax',
    'email',
    'intermediary',
    'firstDealingOn',
    'businessLine',
    'collectedOn',
    'collectedBy',
    'preferredChannel',
    'preferredFrequency',
    'serviceNeeds',
  ],
  CHARACTERISTICS: ['marketArea', 'salesAbility', 'potential', 'concept', 'direction', 'policy', 'features'],
  BUSINESS: [
    'salesResults',
    'marketShare',
    'competitiveness',
    'marketPosition',
    'competitorRelation',
    'businessRelation',
    'cooperation',
  ],
  ECONOMIC: ['registeredCapital', 'annualTurnover', 'employees', 'premises'],
  TRADING: [
    'salesActivity',
    'problems',
    'strategy',
    'outlook',
    'image',
    'reputation',
    'financialStatus',
    'creditStatus',
  ],
  CONTACTS: [
    'name',
    'role',
    'level',
    'primary',
    'phone',
    'email',
    'age',
    'education',
    'character',
    'interests',
    'hobbies',
    'family',
    'ability',
    'background',
  ],
  ADDRESSES: ['use', 'districtCode', 'street', 'receiver', 'phone'],
  INVOICE_TITLES: ['title', 'taxNumber', 'address', 'phone', 'bank', 'account'],
  SETTLEMENT_UNITS: ['name', 'companyCode', 'relation'],
} as const satisfies Record<FileSection, readonly string[]>

/** Of these a customer has several; of the others one. */
export const SEVERAL: readonly FileSection[] = ['CONTACTS', 'ADDRESSES', 'INVOICE_TITLES', 'SETTLEMENT_UNITS']

/** What fields a customer's file has and what each may hold. */
export const fieldsQuery = queryOptions({
  queryKey: ['file-fields'],
  queryFn: ({ signal }) => read(http.GET('/api/v1/customers/fields', { signal })),
  select: (answer) => answer.items,
  staleTime: Number.POSITIVE_INFINITY,
})

/** Everything that stands in a file, now or as it was at the end of a day; personal data masked. */
export const fileQuery = (customerId: string, on?: string) =>
  queryOptions({
    queryKey: ['customers', customerId, 'file', on ?? 'now'],
    queryFn: ({ signal }) =>
      read(http.GET('/api/v1/customers/{id}/file', { params: { path: { id: customerId }, query: { on } }, signal })),
    retry: false,
  })
