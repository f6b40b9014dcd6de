import type { FormInstance } from 'antd'
import { Problem } from '@/api/problem'

export type FieldPath = (string | number)[]

/** `address.districtCode` and `contacts[0].phone` as antd writes them. */
export function fieldPath(field: string): FieldPath {
  return field
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/**
 * Puts the server's `errors[]` on their fields. What has no field on this form, or a refusal without fields,
 * comes back as a problem to show.
 */
export function putOnFields<V>(form: FormInstance<V>, problem: Problem, prefix: FieldPath = []) {
  const known = new Map<string, { name: FieldPath; errors: string[] }>()
  const strangers = problem.errors.filter((error) => {
    const name = [...prefix, ...fieldPath(error.field ?? '')]
    if (!error.field || (!form.getFieldInstance(name as never) && !isRegistered(form, name))) return true
    const entry = known.get(name.join('.')) ?? { name, errors: [] }
    entry.errors.push(error.message)
    known.set(name.join('.'), entry)
    return false
  })
  const fields = [...known.values()]
  form.setFields(fields as never)
  const [first] = fields
  if (first) form.scrollToField(first.name as never, { block: 'center' })
  const settled = fields.length > 0 && strangers.length === 0
  return { marked: fields.length, problem: settled ? undefined : withErrors(problem, strangers) }
}

function isRegistered<V>(form: FormInstance<V>, name: FieldPath) {
  const wanted = name.join('.')
  return form.getFieldsError().some((field) => field.name.join('.') === wanted)
}

function withErrors(problem: Problem, errors: Problem['errors']) {
  const { status, code, detail, traceId, rule, allowedActions, params, retryAfterSeconds } = problem
  return new Problem(status, { code, detail, traceId, rule, allowedActions, params, errors }, retryAfterSeconds)
}
