import type { Policy, PolicyParameter, PolicyVersion } from '@/api/types'

export interface Change {
  key: string
  from: string | undefined
  to: string | undefined
}

/** What the version changed against the values that were in force before it. */
export function changesOf(version: PolicyVersion, versions: PolicyVersion[], policy: Policy): Change[] {
  const before = versions
    .filter((each) => each.status === 'APPROVED' && each.number < version.number)
    .sort((left, right) => right.number - left.number)[0]
  const seeds = Object.fromEntries(policy.parameters.map((parameter) => [parameter.key, parameter.seedValue]))
  const base = { ...seeds, ...before?.values }
  return Object.entries(version.values)
    .filter(([key, value]) => value !== base[key])
    .map(([key, value]) => ({ key, from: base[key], to: value }))
}

export type EditorValue = string | number | boolean | string[] | null | undefined

/** Text of the wire → what the editor shows (money in yuan). */
export function toEditor(parameter: PolicyParameter): EditorValue {
  const { type, value } = parameter
  if (type === 'INTEGER') return Number(value)
  if (type === 'MONEY') return Number(value) / 100
  if (type === 'BOOLEAN') return value === 'true'
  if (type === 'LIST') return value === '' ? [] : value.split(/\s*,\s*/)
  return value
}

/** What the editor holds → text of the wire. */
export function toWire(parameter: PolicyParameter, value: EditorValue): string {
  if (value === null || value === undefined) return ''
  if (parameter.type === 'MONEY') return String(Math.round(Number(value) * 100))
  if (Array.isArray(value)) return value.join(',')
  return String(value).trim()
}

/** Only what differs from the values in force goes into a proposal. */
export function changedValues(policy: Policy, edited: Record<string, EditorValue>): Record<string, string> {
  const entries = policy.parameters
    .map((parameter) => [parameter, toWire(parameter, edited[parameter.key])] as const)
    .filter(([parameter, text]) => text !== parameter.value)
  return Object.fromEntries(entries.map(([parameter, text]) => [parameter.key, text]))
}
