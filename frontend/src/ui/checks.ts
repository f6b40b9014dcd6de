import { tidy } from '@/i18n/format'

/** GB 32100-2015: the letters I, O, S, V and Z are left out because they read like digits or each other. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const LENGTH = 18

export type CodeFlaw = 'length' | 'character' | 'checkDigit'

export const tidyCode = (typed: string) => tidy(typed).replace(/[\s-]/g, '').toUpperCase()

/** What is wrong with a 统一社会信用代码; a wrong check digit says that one character is off, never which one. */
export function codeFlaw(typed: string): { flaw: CodeFlaw; character?: string } | undefined {
  const code = tidyCode(typed)
  const stranger = [...code].find((each) => !ALPHABET.includes(each))
  if (stranger) return { flaw: 'character', character: stranger }
  if (code.length !== LENGTH) return { flaw: 'length' }
  return checkDigit(code) === code[LENGTH - 1] ? undefined : { flaw: 'checkDigit' }
}

/** The 18th character that belongs to the 17 before it. */
export function checkDigit(code: string): string {
  let sum = 0
  let weight = 1
  for (const each of code.slice(0, LENGTH - 1)) {
    sum += ALPHABET.indexOf(each) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31] as string
}

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^(010|02\d|0[3-9]\d{2})[2-9]\d{6,7}$/
const SERVICE = /^[48]00\d{7}$/

/** A mobile, a landline with its area code and perhaps an extension, or a 400/800 line; +86 and dashes are fine. */
export function isPhone(typed: string): boolean {
  const plain = compact(typed)
  const withoutExtension = compact(tidy(typed).replace(/(转|ext\.?|-|\*)\s*\d{1,6}$/i, ''))
  return [MOBILE, LANDLINE, SERVICE].some((form) => form.test(plain)) || LANDLINE.test(withoutExtension)
}

function compact(typed: string) {
  const plain = tidy(typed).replace(/[\s()-]/g, '')
  const domestic = plain.replace(/^(\+|00)86/, '')
  const areaWithoutZero = domestic !== plain && !/^(0|1[3-9]\d{9}$|[48]00\d{7}$)/.test(domestic)
  return areaWithoutZero ? `0${domestic}` : domestic
}

export const isEmail = (typed: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(tidy(typed))
