import { asProblem, type Problem } from './problem'
import type { Service } from './services'

/** What several services answered: the parts that came, and who did not answer. */
export interface Merged<T> {
  items: (T & { service: Service })[]
  missing: { service: Service; problem: Problem }[]
}

/** Asks every service at once; one that is down leaves a note and does not hide the others. */
export async function mergeFrom<T>(
  services: readonly Service[],
  load: (service: Service) => Promise<{ items: T[] }>,
): Promise<Merged<T>> {
  const merged: Merged<T> = { items: [], missing: [] }
  const answers = await Promise.allSettled(services.map(load))
  answers.forEach((answer, index) => {
    const service = services[index] as Service
    if (answer.status === 'fulfilled') merged.items.push(...answer.value.items.map((item) => ({ ...item, service })))
    else merged.missing.push({ service, problem: asProblem(answer.reason) })
  })
  const [first] = merged.missing
  if (first && merged.missing.length === services.length) throw first.problem
  return merged
}
