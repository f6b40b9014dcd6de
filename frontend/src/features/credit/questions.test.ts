import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ENUMS } from '@/api/codes'
import zh from '@/locales/zh-CN/codes.json'

// @Rule("S1-42") @Rule("S1-43") @Rule("S1-44") the questions of table 11-1, word by word
it('asks the 27 questions of table 11-1 in their words and order', () => {
  const dictionary = readFileSync('../docs/rules/data-dictionary-2.md', 'utf8')
  const table = dictionary.slice(dictionary.indexOf('### Table 11-1'), dictionary.indexOf('Note on direction'))
  const printed = [...table.matchAll(/^\| \d+ \| ([^|]+) \|/gm)].map((row) => row[1]?.trim())
  expect(printed).toHaveLength(27)
  const texts = zh as Record<string, string>
  expect(ENUMS.question.map((each) => texts[`question.${each}`])).toEqual(printed)
})
