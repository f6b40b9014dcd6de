import { type FileSection, SEVERAL } from '@/api/file'
import { Problem } from '@/api/problem'
import type { ChangeInput, CustomerFile, FileField } from '@/api/types'

/** What stands in a box: text, nothing, or null for "take away what stands there" of a value that is not shown. */
export type Box = string | null | undefined
type Boxes = Record<string, Box>

/** The form by sections; where there are several, by the entry's id, or a made-up one while it is new. */
export type FormValues = { reason?: string; evidence?: string; kind?: 'CHANGE' | 'ERROR' } & {
  [section in FileSection]?: Boxes | Record<string, Boxes>
}

/** An entry on the form. */
export interface Entry {
  id: string
  added?: boolean
  removed?: boolean
}
export type Entries = Partial<Record<FileSection, Entry[]>>

export const several = (section: FileSection) => SEVERAL.includes(section)

export const entriesOf = (file: CustomerFile): Entries =>
  Object.fromEntries(
    SEVERAL.map((section) => [
      section,
      file.entries.filter((entry) => entry.section === section).map(({ id }) => ({ id })),
    ]),
  )

/** What stands in the file under an address of the form. */
export function present(file: CustomerFile, section: FileSection, entryId: string | undefined, field: string) {
  if (entryId === undefined) return file.single[section]?.[field]
  return file.entries.find((entry) => entry.section === section && entry.id === entryId)?.values[field]
}

/** The boxes as they are before anybody types. A masked value would be taken for a new one: its box begins empty. */
export function initialValues(file: CustomerFile, fields: FileField[]): FormValues {
  const shown = new Set(fields.filter((field) => !field.personal).map((field) => `${field.section}.${field.field}`))
  const boxes = (section: string, values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).filter(([field]) => shown.has(`${section}.${field}`)))
  const initial: Record<string, unknown> = {}
  for (const [section, values] of Object.entries(file.single)) initial[section] = boxes(section, values)
  for (const { section, id, values } of file.entries) {
    initial[section] = { ...(initial[section] as object), [id]: boxes(section, values) }
  }
  return initial as FormValues
}

/** Lines of the request, and for each the place on the form it was read from. */
export interface Asked {
  lines: ChangeInput[]
  places: string[]
}

/** Only what differs from the file. */
export function asked(values: FormValues, entries: Entries, file: CustomerFile, fields: FileField[]): Asked {
  const found: Asked = { lines: [], places: [] }
  const add = (line: ChangeInput, place: string) => {
    found.lines.push(line)
    found.places.push(place)
  }
  for (const section of new Set(fields.map((field) => field.section))) {
    const own = fields.filter((field) => field.section === section)
    if (!several(section)) {
      const changed = changedIn(values[section] as Boxes, own, (field) => present(file, section, undefined, field))
      if (changed) add({ section, values: changed }, section)
      continue
    }
    for (const entry of entries[section] ?? []) {
      const place = `${section}.${entry.id}`
      const boxes = (values[section] as Record<string, Boxes>)?.[entry.id]
      const changed = changedIn(boxes, own, (field) => present(file, section, entry.id, field))
      if (entry.removed) add({ section, entryId: entry.id, remove: true }, place)
      else if (entry.added) add({ section, values: changed ?? {} }, place)
      else if (changed) add({ section, entryId: entry.id, values: changed }, place)
    }
  }
  return found
}

function changedIn(boxes: Boxes | undefined, fields: FileField[], stands: (field: string) => string | undefined) {
  const changed = fields
    .map((field) => [field.field, change(boxes?.[field.field], stands(field.field), field.personal)] as const)
    .filter((each): each is [string, string] => each[1] !== undefined)
  return changed.length > 0 ? Object.fromEntries(changed) : undefined
}

/** What is sent for a box: undefined when nothing changes, empty text when what stands there is taken away. */
export function change(box: Box, stands: string | undefined, personal: boolean): string | undefined {
  if (box === null) return stands === undefined ? undefined : ''
  const typed = (box ?? '').trim()
  if (personal) return typed === '' ? undefined : typed
  return typed === (stands ?? '') ? undefined : typed
}

/** The form on a newer file: what was typed stays, everything else is what the file says now. */
export function kept(
  typed: FormValues,
  entries: Entries,
  before: CustomerFile,
  now: CustomerFile,
  fields: FileField[],
): FormValues {
  const next: Record<string, unknown> = {}
  const box = (values: Boxes | undefined, { section, field, personal }: FileField, id?: string) => {
    const changed = change(values?.[field], present(before, section, id, field), personal) !== undefined
    return changed ? values?.[field] : personal ? undefined : (present(now, section, id, field) ?? '')
  }
  for (const field of fields) {
    const { section } = field
    if (!several(section)) {
      next[section] = { ...(next[section] as Boxes), [field.field]: box(typed[section] as Boxes, field) }
      continue
    }
    const own = { ...(next[section] as Record<string, Boxes>) }
    for (const { id } of merged(entries, now)[section] ?? []) {
      own[id] = { ...own[id], [field.field]: box((typed[section] as Record<string, Boxes>)?.[id], field, id) }
    }
    next[section] = own
  }
  return next as FormValues
}

/** The entries of a newer file, with what was said about them, and those that were added. */
export function merged(entries: Entries, now: CustomerFile): Entries {
  const newest = entriesOf(now)
  return Object.fromEntries(
    SEVERAL.map((section) => [
      section,
      [
        ...(newest[section] ?? []).map((entry) => entries[section]?.find((each) => each.id === entry.id) ?? entry),
        ...(entries[section] ?? []).filter((entry) => entry.added),
      ],
    ]),
  )
}

/** `lines[2].values.phone` stands on the form where line 2 was read from. */
export function onTheForm(problem: Problem, places: string[]): Problem {
  const { status, code, detail, traceId, rule, allowedActions, params, retryAfterSeconds } = problem
  const errors = problem.errors.map((error) => {
    const line = /^lines\[(\d+)]\.values\.(.+)$/.exec(error.field ?? '')
    const place = line && places[Number(line[1])]
    return place ? { ...error, field: `${place}.${line[2]}` } : error
  })
  return new Problem(status, { code, detail, traceId, rule, allowedActions, params, errors }, retryAfterSeconds)
}
