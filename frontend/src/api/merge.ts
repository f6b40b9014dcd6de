import { asProblem, type Problem } from './problem'
import type { Service } from './services'

/** What several services answered: the parts that came, and who did not answer. */
export interface Merged<T> {
  items: (T & { service: Service })[]
  missing: { service: Service; problem: Problem }[]
  /** Somebody has more than fitted into one page. */
  more: boolean
}

/** Asks every service at once; one that is down leaves a note and does not hide the others. */
export async function mergeFrom<T>(
  services: readonly Service[],
  load: (service: Service) => Promise<{ items: T[]; next?: string | null }>,
): Promise<Merged<T>> {
  const merged: Merged<T> = { items: [], missing: [], more: false }
  const answers = await Promise.allSettled(services.map(load))
  answers.forEach((answer, index) => {
    const service = services[index] as Service
    if (answer.status === 'fulfilled') {
      merged.items.push(...answer.value.items.map((item) => ({ ...item, service })))
      merged.more ||= Boolean(answer.value.next)
    } else merged.missing.push({ service, problem: asProblem(answer.reason) })
  })
  const [first] = merged.missing
  if (first && merged.missing.length === services.length) throw first.problem
  return merged
}
