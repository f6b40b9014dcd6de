import type { Query } from '@/api/client'
import type { Service } from '@/api/services'
import type { CatalogueRule, Page, RuleUse } from '@/api/types'

export type ServiceUse = RuleUse & { service: Service }

/** An article with what the services say about it. */
export interface RuleRow extends CatalogueRule {
  uses: ServiceUse[]
  refusals: number
  lastRefusedAt: string | null
}

export function rowsOf(rules: CatalogueRule[], uses: ServiceUse[]): RuleRow[] {
  const byRule = new Map<string, ServiceUse[]>()
  for (const use of uses) byRule.set(use.rule, [...(byRule.get(use.rule) ?? []), use])
  return rules.map((rule) => {
    const own = byRule.get(rule.id) ?? []
    const times = own.map((use) => use.lastRefusedAt).filter((at) => at !== null)
    return {
      ...rule,
      uses: own,
      refusals: own.reduce((sum, use) => sum + use.refusals, 0),
      lastRefusedAt: times.sort().at(-1) ?? null,
    }
  })
}

const LETTERS = /[^\p{L}\p{N}]+/gu
const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(LETTERS, '')

/** The catalogue is small and does not change: it is searched and paged here, with the same states as any list. */
export function pageOfRules(rows: RuleRow[], query: Query): Page<RuleRow> {
  const wanted = fold(String(query.q ?? ''))
  const found = rows
    .filter((row) => !query.owner || row.owner === query.owner)
    .filter((row) => !query.kind || row.kind === query.kind)
    .filter((row) => !query.use || (query.use === 'parameter' ? row.uses.some(hasParameter) : row.refusals > 0))
    .filter((row) => !wanted || fold(`${row.id}${row.article}${row.title}${row.rule}${row.ruleEn}`).includes(wanted))
  const sorted = query.sort ? [...found].sort(by(String(query.sort))) : found
  const from = Number(query.cursor ?? 0)
  const to = from + Number(query.limit ?? 50)
  return {
    items: sorted.slice(from, to),
    next: to < sorted.length ? String(to) : null,
    total: { count: sorted.length, capped: false },
  }
}

const hasParameter = (use: RuleUse) => use.parameters.length > 0

function by(sort: string) {
  const sign = sort.startsWith('-') ? -1 : 1
  return (left: RuleRow, right: RuleRow) => sign * (left.refusals - right.refusals)
}
