import type { Params, Versioned } from './types'

// ---- customer archive ----
export interface Region {
  code: string
  name: string
  children?: Region[]
}
export interface ContactForm {
  name: string
  role?: string
  phone: string
  email?: string
}
export interface RegistrationForm {
  name: string
  companyCode?: string
  category: string
  type: string
  source: string
  intended: boolean
  intermediary?: string
  referrerCustomerId?: string
  enterpriseNature?: string
  supervisingUnit?: string
  address: { districtCode: string; street: string }
  contact: ContactForm
  phone?: string
  email?: string
  contactedAt: string
  serviceNeeds?: string
  duplicateJustification?: string
}
export interface DuplicateCandidate {
  kind: 'CUSTOMER' | 'REGISTRATION'
  id: string
  number: string
  name: string
  departmentName: string
  ownerName: string
  registeredAt: string
  matchedOn: string[]
  blocking: boolean
}
export interface RegistrationRow {
  id: string
  number: string
  name: string
  companyCode: string | null
  category: string
  source: string
  intended: boolean
  status: string
  departmentId: string
  departmentName: string
  submittedById: string
  submittedByName: string
  submittedAt: string
  late: boolean
  auditDueAt: string | null
  version: number
}
export interface Address {
  districtCode: string
  provinceName: string
  cityName: string
  districtName: string
  street: string
}
export interface Registration extends Omit<RegistrationForm, 'address'>, Versioned {
  number: string
  status: string
  departmentId: string
  departmentName: string
  submittedById: string
  submittedByName: string
  submittedAt: string
  late: boolean
  auditDueAt: string | null
  address: Address
  duplicates: DuplicateCandidate[]
  confirmation: { channel: string; confirmedWith: string; note: string | null; at: string; byName: string } | null
  lastReason: string | null
  customerId: string | null
  customerNumber: string | null
}
export interface CreditStanding {
  grade: string | null
  limitFen: number
  status: string
  asOf?: string
}
export interface CustomerRow {
  id: string
  number: string
  name: string
  companyCode: string | null
  category: string | null
  type: string | null
  status: string | null
  departmentId: string
  departmentName: string
  ownerId: string
  ownerName: string
  provinceName: string | null
  cityName: string | null
  contactName: string | null
  phoneMasked: string | null
  establishedAt: string | null
  access: 'FULL' | 'LIMITED'
  credit: CreditStanding | null
  version: number
}
export interface CustomerContact {
  id: string
  name: string
  role: string | null
  primary: boolean
  phoneMasked: string | null
  emailMasked: string | null
}
export interface CustomerCard {
  natural: {
    category: string
    type: string
    enterpriseNature: string | null
    supervisingUnit: string | null
    address: Address
    phoneMasked: string | null
    emailMasked: string | null
    source: string
    intended: boolean
    intermediary: string | null
    referrerCustomerId: string | null
  }
  characteristics: Record<string, string | null>
  business: Record<string, string | null>
  economic: Record<string, string | null>
  credit: CreditStanding | null
  trading: Record<string, string | null>
}
export interface Customer extends Versioned {
  number: string
  name: string
  companyCode: string | null
  status: string
  departmentId: string
  departmentName: string
  ownerId: string
  ownerName: string
  registeredAt: string
  establishedAt: string
  registrationId: string
  registrationNumber: string
  card: CustomerCard
  serviceNeeds: string | null
  contacts: CustomerContact[]
}
export interface TimelineEntry {
  at: string
  kind: string
  actorName: string | null
  params: Params
  rule?: string | null
}

// ---- credit control ----
export interface CreditAccountRow {
  id: string
  number: string
  customerId: string
  customerNumber: string
  customerName: string
  status: string
  limitFen: number
  limitBasis: string
  usedFen: number
  currency: string
  openedAt: string
  version: number
}
export interface CreditAccount extends Versioned {
  number: string
  customerId: string
  customerNumber: string
  customerName: string
  status: string
  grade: string | null
  limitFen: number
  limitBasis: string
  usedFen: number
  availableFen: number
  currency: string
  openedAt: string
  policyVersion: number
  frozenReason: string | null
}
