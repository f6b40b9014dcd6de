import dayjs, { type Dayjs } from 'dayjs'
import { Problem } from '@/api/problem'
import { regionPath } from '@/api/regions'
import type { DuplicateQuestion, Reception, Region, Registration, RegistrationForm } from '@/api/types'
import { local, tidy, ZONE } from '@/i18n/format'
import { codeFlaw, isPhone, tidyCode } from '@/ui/checks'

type Unfilled<T> = { [Key in keyof T]?: NonNullable<T[Key]> }

/** The form while it is being filled in: everything may still be missing. */
export interface FormValues extends Unfilled<Omit<RegistrationForm, 'address' | 'contact' | 'contactedAt'>> {
  /** The chosen 省, 市, 区 codes; the wire carries the last. */
  address?: { districtCode?: string[]; street?: string }
  contact?: Unfilled<RegistrationForm['contact']>
  contactedAt?: Dayjs
  /** Only when a form comes back after verifying. */
  note?: string
}

/** A draft is plain JSON; the moment of contact is the only thing that is not. */
export type Draft = Omit<FormValues, 'contactedAt'> & { contactedAt?: string }

export const toDraft = ({ contactedAt, ...rest }: FormValues): Draft => ({
  ...rest,
  contactedAt: contactedAt?.toISOString(),
})

export const fromDraft = ({ contactedAt, ...rest }: Draft): FormValues => ({
  ...rest,
  contactedAt: contactedAt ? local(contactedAt) : undefined,
})

export function toWire(values: FormValues): RegistrationForm {
  const { contactedAt, note: _note, address, contact, companyCode, ...rest } = values
  const wire = {
    ...rest,
    companyCode: companyCode && tidyCode(companyCode),
    intended: values.intended ?? false,
    address: { districtCode: address?.districtCode?.at(-1), street: address?.street },
    contact,
    contactedAt: contactedAt && inBusinessZone(contactedAt).toISOString(),
  }
  return cleaned(wire) as unknown as RegistrationForm
}

export function fromRegistration(registration: Registration, regions: Region[]): FormValues {
  const { name, companyCode, category, type, source, intended, intermediary, referrerCustomerId } = registration
  const { enterpriseNature, supervisingUnit, contact, phone, email, serviceNeeds } = registration
  const { districtCode, street } = registration.address
  return cleaned({
    ...{ name, companyCode, category, type, source, intended, intermediary, referrerCustomerId },
    ...{ enterpriseNature, supervisingUnit, phone, email, serviceNeeds },
    contact: { ...contact },
    address: { districtCode: regionPath(regions, districtCode), street },
    contactedAt: local(registration.contactedAt),
    duplicateJustification: registration.duplicateJustification,
  }) as FormValues
}

/** What the desk has noted of a visitor. */
export const fromVisitor = (visitor: Reception): FormValues =>
  cleaned({
    name: visitor.company ?? visitor.visitorName,
    source: visitor.referred ? 'REFERRAL' : 'WALK_IN',
    intermediary: visitor.referrer,
    referrerCustomerId: visitor.referrerCustomerId,
    contact: { name: visitor.visitorName, phone: visitor.visitorPhone },
    serviceNeeds: visitor.matter,
    contactedAt: local(visitor.receivedAt),
  }) as FormValues

/** What is complete enough to be compared with what the company knows; undefined when nothing is. */
export function questionOf(values: FormValues | undefined): DuplicateQuestion | undefined {
  const name = tidy(values?.name ?? '')
  const code = values?.companyCode ?? ''
  const phones = [values?.phone, values?.contact?.phone].filter((phone): phone is string => isPhone(phone ?? ''))
  const question: DuplicateQuestion = {}
  if (name.length >= 2) question.name = name
  if (code && !codeFlaw(code)) question.companyCode = tidyCode(code)
  if (phones.length > 0) question.phones = [...new Set(phones.map(tidy))]
  return Object.keys(question).length > 0 ? question : undefined
}

/** The corrected form travels inside `form`; its refusals belong to the same fields. */
export function unwrapped(problem: Problem): Problem {
  const { status, code, detail, traceId, rule, allowedActions, params, retryAfterSeconds } = problem
  const errors = problem.errors.map((error) => ({ ...error, field: error.field?.replace(/^form\./, '') }))
  return new Problem(status, { code, detail, traceId, rule, allowedActions, params, errors }, retryAfterSeconds)
}

/** The picker works in the browser's zone; what the clerk reads on it is meant as time of the business zone. */
const inBusinessZone = (picked: Dayjs) => dayjs.tz(picked.format('YYYY-MM-DDTHH:mm:ss'), ZONE)

/** Without empty boxes and stray spaces. */
function cleaned(value: object): object {
  const kept = Object.entries(value)
    .map(([key, each]) => [key, cleanedPart(each)] as const)
    .filter(([, each]) => each !== undefined && each !== null && each !== '')
  return Object.fromEntries(kept)
}

function cleanedPart(value: unknown): unknown {
  if (typeof value === 'string') return value.trim()
  const plain = value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
  return plain ? cleaned(value) : value
}
