import type { CatalogueRule } from '@/api/types'
import { currentLanguage } from './index'

const HAN = /\p{Script=Han}/u
/** The English rules quote the Chinese source behind its translation: [提高銷售效率]. */
const QUOTE = /\s*\[[^\]]*\]/g
const END = /[.;]\s|\s→/
const LONGEST = 36

const chinese = () => currentLanguage() === 'zh-CN'
const NUMBERED = /第([\d–]+)条/g
const withoutQuotes = (rule: string) =>
  rule
    .replace(QUOTE, (quote) => (HAN.test(quote) ? '' : quote))
    .replace(NUMBERED, 'Art. $1')
    .trim()

/** The article in words, in the language of the screen. */
export const articleWords = (rule: CatalogueRule) => (chinese() ? rule.rule : withoutQuotes(rule.ruleEn))

/** Its name. Only the Chinese catalogue gives names; in English the beginning of the rule stands for one. */
export const articleTitle = (rule: CatalogueRule) => (chinese() ? rule.title : englishTitle(rule.ruleEn))

/** Its place in the regulation; undefined where the regulation counts in Chinese words. */
export function articlePlace(rule: CatalogueRule): string | undefined {
  if (chinese()) return rule.article
  const place = rule.article.replace(NUMBERED, 'Art. $1')
  return HAN.test(place) ? undefined : place
}

export function englishTitle(ruleEn: string): string | undefined {
  const first = withoutQuotes(ruleEn).split(END)[0] ?? ''
  const whole = first.replace(/[.,;:→\s]+$/, '')
  if (HAN.test(whole)) return undefined
  if (whole.length <= LONGEST) return whole
  const cut = whole.slice(0, LONGEST)
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[.,;:→(\s]+$/, '')}…`
}
