import type { components as CreditApi } from '@schema/credit'
import type { components as CustomerApi } from '@schema/customer'
import type { components as GatewayApi } from '@schema/gateway'

/** The wire by short names. The shapes are the services' own; nothing here or elsewhere in the SPA declares one. */

type Credit = CreditApi['schemas']
type Customers = CustomerApi['schemas']
type Gateway = GatewayApi['schemas']

export interface Page<T> {
  items: T[]
  next: string | null
  total: Total | null
}
export type Total = Customers['Total']

/** What every record's view carries: actions are drawn from `allowedActions`, `version` travels back as If-Match. */
export interface Versioned {
  id: string
  version: number
  allowedActions: string[]
}

// ---- identity (gateway) ----
export type Me = Gateway['Me']
export type SetupForm = Gateway['Setup']
export type Department = Gateway['Department']
export type Staff = Gateway['Staff']
export type StaffForm = Gateway['RegisterStaff']
export type StaffWithPassword = Gateway['StaffWithPassword']
export type ApiClient = Gateway['ApiClient']
export type ApiClientForm = Gateway['RegisterApiClient']
export type ApiClientWithSecret = Gateway['ApiClientWithSecret']
export type CatalogueRule = Gateway['RuleText']

// ---- every service ----
export type ProblemBody = Customers['Problem']
export type FieldError = Customers['ProblemError']
export type Task = Customers['TaskView']
export type Notice = Customers['NotificationView']
export type ParameterType = Customers['ParameterType']
export type PolicyParameter = Customers['ParameterView']
export type Policy = Customers['PolicyView']
export type PolicyVersion = Customers['VersionView']
export type PolicyPack = Customers['PackView']
export type PolicyPackDifference = Customers['PackDifference']
export type AuditEntry = Customers['EntryView']
export type AuditTrail = Customers['AuditView']
export type RuleUse = Customers['RuleView']

// ---- customer archive ----
export type Region = Customers['Division']
export type RegistrationForm = Customers['RegistrationForm']
export type DuplicateQuestion = Customers['DuplicateQuestion']
export type DuplicateCandidate = Customers['DuplicateCandidate']
export type RegistrationRow = Customers['RegistrationRow']
export type Registration = Customers['Registration']
export type CreditStanding = Customers['CreditStanding']
export type CustomerRow = Customers['CustomerRow']
export type CustomerContact = Customers['CustomerContact']
export type CustomerCard = Customers['CustomerCard']
export type Customer = Customers['Customer']
export type FileField = Customers['FileField']
export type CustomerFile = Customers['CustomerFile']
export type FileEntry = Customers['FileEntry']
export type Completeness = Customers['Completeness']
export type ChangeRequestRow = Customers['ChangeRequestRow']
export type ChangeRequest = Customers['ChangeRequest']
export type ChangeRequestForm = Customers['ChangeRequestForm']
export type ChangeInput = Customers['ChangeInput']
export type ChangeLine = Customers['ChangeLine']
export type TimelineEntry = Customers['TimelineEntry']

// ---- filing, and the books of a customer's file ----
export type FilingRow = Customers['FilingRow']
export type Filing = Customers['Filing']
export type FilingCount = Customers['FilingCount']
export type FilingStatusAnswer = Customers['FilingStatusAnswer']
export type Correspondence = Customers['Correspondence']
export type MajorEvent = Customers['MajorEvent']
export type ChangeReport = Customers['ChangeReport']

// ---- credit control ----
export type CreditAccountRow = Credit['AccountRow']
export type CreditAccount = Credit['CreditAccount']
