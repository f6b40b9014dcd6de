import { describe, expect, it } from 'vitest'
import { englishTitle } from './articles'

describe('the name of an article in English', () => {
  it.each([
    ['Representative requests [提出申请].', 'Representative requests'],
    ['Keyword query by representative.', 'Keyword query by representative'],
    [
      'City [市区] 4 hours, suburb [郊区] 6 hours from repair call time to arrival.',
      'City 4 hours, suburb 6 hours from…',
    ],
    [
      'A and B files are archived (snapshot) every half year [每半年存档一次]; C need none.',
      'A and B files are archived…',
    ],
    ['Data collected in the field [inferred] → review.', 'Data collected in the field…'],
  ])('is the beginning of the rule without what it quotes: %s', (rule, title) => {
    expect(englishTitle(rule)).toBe(title)
  })

  it('is left out where the rule begins with a Chinese name', () => {
    expect(englishTitle('《客户信息登记表》 is the authoritative evidence.')).toBeUndefined()
  })
})
