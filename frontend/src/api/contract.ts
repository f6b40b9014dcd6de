/**
 * Lists of codes exist at run time (codes.ts); the services' enums exist only in their descriptions. A list that lacks a
 * code, or has one nobody sends, is a compile error here that names it.
 */
import type { components as CreditApi } from '@schema/credit'
import type { components as CustomerApi } from '@schema/customer'
import type { components as GatewayApi } from '@schema/gateway'
import type { ACTIONS, ENUMS, STATUSES, UNITS } from './codes'
import type { ActionOf } from './wire'

type Credit = CreditApi['schemas']
type Customer = CustomerApi['schemas']
type Gateway = GatewayApi['schemas']

type Drift<Mine, Theirs> = Exclude<Mine, Theirs> | Exclude<Theirs, Mine>
type Agreed<Difference extends never> = Difference
type Statuses<Of extends keyof typeof STATUSES> = (typeof STATUSES)[Of][number]
type Enums<Of extends keyof typeof ENUMS> = (typeof ENUMS)[Of][number]
type Actions<Of extends keyof typeof ACTIONS> = (typeof ACTIONS)[Of][number]

export type Contract = [
  Agreed<Drift<Statuses<'registration'>, Customer['RegistrationStatus']>>,
  Agreed<Drift<Statuses<'customer'>, Customer['CustomerStatus']>>,
  Agreed<Drift<Statuses<'change-request'>, Customer['ChangeStatus']>>,
  Agreed<Drift<Statuses<'filing'>, Customer['FilingStatus']>>,
  Agreed<Drift<Statuses<'credit-account'>, Credit['CreditAccountStatus']>>,
  Agreed<Drift<Statuses<'staff'>, Gateway['StaffStatus']>>,
  Agreed<Drift<Statuses<'department'>, Gateway['DepartmentStatus']>>,
  Agreed<Drift<Statuses<'api-client'>, Gateway['ApiClientStatus']>>,
  Agreed<Drift<Statuses<'policy'>, Customer['PolicyStatus']>>,
  Agreed<Drift<Enums<'category'>, Customer['Category']>>,
  Agreed<Drift<Enums<'customerType'>, Customer['CustomerType']>>,
  Agreed<Drift<Enums<'source'>, Customer['Source']>>,
  Agreed<Drift<Enums<'channel'>, Customer['Channel']>>,
  Agreed<Drift<Enums<'changeKind'>, Customer['ChangeKind']>>,
  Agreed<Drift<Enums<'personal'>, Customer['Personal']>>,
  Agreed<Drift<Enums<'fileSection'>, Customer['FileSection']>>,
  Agreed<Drift<Enums<'matchedOn'>, Customer['Match']>>,
  Agreed<Drift<Enums<'obstacle'>, Customer['Obstacle']>>,
  Agreed<Drift<Enums<'logChannel'>, Customer['LogChannel']>>,
  Agreed<Drift<Enums<'direction'>, Customer['Direction']>>,
  Agreed<Drift<Enums<'side'>, Customer['Side']>>,
  Agreed<Drift<Enums<'logState'>, Customer['LogEntryState']>>,
  Agreed<Drift<Enums<'limitBasis'>, Credit['LimitBasis']>>,
  // Money and bare numbers are written without a unit.
  Agreed<Drift<(typeof UNITS)[number], Exclude<Customer['Unit'], 'NONE' | 'FEN'>>>,
  Agreed<Drift<Actions<'registration'>, ActionOf<'/api/v1/registrations'>>>,
  Agreed<Drift<Actions<'change-request'>, ActionOf<'/api/v1/change-requests'>>>,
  Agreed<Drift<Actions<'filing'>, ActionOf<'/api/v1/filings'>>>,
  Agreed<Drift<Actions<'log-entry'>, ActionOf<'/api/v1/customers/{customerId}/correspondence'>>>,
  Agreed<Drift<Actions<'credit-account'>, ActionOf<'/api/v1/credit-accounts'>>>,
  Agreed<Drift<Actions<'staff'>, ActionOf<'/api/v1/staff'>>>,
  Agreed<Drift<Actions<'department'>, ActionOf<'/api/v1/departments'>>>,
  Agreed<Drift<Actions<'api-client'>, ActionOf<'/api/v1/api-clients'>>>,
]
