import { describe, expect, it } from 'vitest'
import { checkDigit, codeFlaw, isPhone, tidyCode } from './checks'

describe('统一社会信用代码', () => {
  it('accepts codes from real licences, however they were pasted', () => {
    expect(codeFlaw('91440300708461136T')).toBeUndefined()
    expect(codeFlaw(' ９１４４０３００７０８４６１１３６ｔ ')).toBeUndefined()
    expect(tidyCode('9144 0300 7084 6113 6t')).toBe('91440300708461136T')
  })

  it('notices every single wrong character by the check digit', () => {
    const code = '91440300708461136T'
    for (let at = 0; at < 17; at += 1) {
      const wrong = code[at] === '7' ? '4' : '7'
      expect(codeFlaw(code.slice(0, at) + wrong + code.slice(at + 1))).toEqual({ flaw: 'checkDigit' })
    }
  })

  it('names a letter that never occurs before it complains about anything else', () => {
    expect(codeFlaw('9144030070846I136T')).toEqual({ flaw: 'character', character: 'I' })
    expect(codeFlaw('9144')).toEqual({ flaw: 'length' })
  })

  it('calculates the 18th character of the standard', () => {
    expect(checkDigit('91440300708461136')).toBe('T')
  })
})

describe('phones', () => {
  it.each([
    '13812345678',
    '+86 138 1234 5678',
    '0760-22345678',
    '0760-2234-5678',
    '0760-22345678-801',
    '400-830-1234',
    '010-62345678转12',
  ])('%s is one', (typed) => expect(isPhone(typed)).toBe(true))
  it.each(['1381234567', '22345678', '12345678901', 'abc', '0760-12345678'])('%s is none', (typed) =>
    expect(isPhone(typed)).toBe(false),
  )
})
