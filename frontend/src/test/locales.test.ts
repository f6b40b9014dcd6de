import { describe, expect, it } from 'vitest'
import * as codes from '@/api/codes'
import { FILE_FIELDS } from '@/api/file'
import en from '@/locales/en-US'
import zh from '@/locales/zh-CN'

type Texts = Record<string, Record<string, string>>
const LANGUAGES: [string, Texts][] = [
  ['zh-CN', zh],
  ['en-US', en],
]

function nested(family: string, groups: Record<string, readonly string[]>) {
  return Object.entries(groups).flatMap(([group, values]) => values.map((value) => `${family}.${group}.${value}`))
}

const EXPECTED = [
  ...codes.ROLES.map((code) => `role.${code}`),
  ...nested('status', codes.STATUSES),
  ...nested('action', codes.ACTIONS),
  ...Object.entries(codes.ENUMS).flatMap(([family, values]) => values.map((value) => `${family}.${value}`)),
  ...nested('field', FILE_FIELDS),
  ...codes.TASK_KINDS.map((code) => `task.${code}`),
  ...codes.NOTICE_KINDS.map((code) => `notice.${code}`),
  ...codes.TRAIL_KINDS.map((code) => `trail.${code}`),
  ...codes.UNITS.map((code) => `unit.${code}`),
  ...codes.PACKS.map((code) => `pack.${code}`),
  ...Object.keys(codes.POLICIES).map((code) => `policy.${code}`),
  ...nested('parameter', codes.POLICIES),
  ...codes.PROBLEMS.map((code) => `problem.${code}`),
]

describe('the language files', () => {
  it.each(LANGUAGES)('%s has a text for every code a server may send', (_language, texts) => {
    expect(EXPECTED.filter((key) => !texts.codes?.[key])).toEqual([])
  })

  it('have the same namespaces and keys in both languages', () => {
    const keys = (texts: Texts) =>
      Object.entries(texts).flatMap(([name, group]) => Object.keys(group).map((key) => `${name}:${key}`))
    expect(keys(en).sort()).toEqual(keys(zh).sort())
  })

  it('use the same placeholders in both languages', () => {
    const holes = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((hole) => hole[1]).sort()
    const differing = Object.entries(zh as Texts).flatMap(([name, group]) =>
      Object.entries(group)
        .filter(([key, text]) => holes(text).join() !== holes((en as Texts)[name]?.[key] ?? '').join())
        .map(([key]) => `${name}:${key}`),
    )
    expect(differing).toEqual([])
  })
})
