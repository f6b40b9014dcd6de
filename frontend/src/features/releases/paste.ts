import type { ShipmentEntry } from '@/api/types'
import { dayIn, figureIn } from '@/ui/paste'

/** The columns of the spreadsheet, in their order; each line of the release has one more of its own. */
export const COLUMNS = ['release', 'sourceKey', 'shippedOn', 'quantities'] as const

/** The shipment that stands in the line; null when it can't be read. */
export function entryOf(cells: string[]): ShipmentEntry | null {
  const [release = '', sourceKey = '', shipped, ...rest] = cells
  const shippedOn = dayIn(shipped)
  // Releases differ in length, so a block of a spreadsheet has empty cells at the end of the shorter ones.
  const figures = rest.slice(0, rest.findLastIndex((cell) => cell !== '') + 1).map(figureIn)
  if (shippedOn === null || figures.includes(null)) return null
  const quantities = figures.filter((figure) => figure !== null)
  return { release, sourceKey, shippedOn, quantities: quantities.length === 0 ? null : quantities }
}
