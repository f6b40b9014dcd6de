import type { TradeEntry } from '@/api/types'
import { tidy } from '@/i18n/format'

/** The service takes so many rows at once. */
export const MOST = 1000

/** The columns of the spreadsheet, in their order. */
export const COLUMNS = [
  'orderNumber',
  'soldOn',
  'customer',
  'productCode',
  'productName',
  'regionCode',
  'quantity',
  'amount',
  'cost',
  'sourceKey',
] as const

export interface Pasted {
  /** Place in what was pasted, from 1. */
  line: number
  /** Null when the line has not the columns, or no figures where figures stand. */
  entry: TradeEntry | null
}

/** Lines copied from a spreadsheet (tabs between the cells); a heading without figures is left out. */
export function rowsIn(text: string): Pasted[] {
  return text
    .split(/\r?\n/)
    .map((words, index) => ({ words, line: index + 1 }))
    .filter(({ words }) => words.trim() !== '')
    .map(({ words, line }, place) => ({ line, entry: entryOf(words), heading: place === 0 && !/\d/.test(words) }))
    .filter(({ heading }) => !heading)
    .map(({ line, entry }) => ({ line, entry }))
}

function entryOf(words: string): TradeEntry | null {
  const cells = words.split('\t').map(tidy)
  if (cells.length !== COLUMNS.length) return null
  const [orderNumber, soldOn, customer, productCode, productName, regionCode, quantity, amount, cost, sourceKey] =
    cells as string[]
  const figures = [quantity, amount, cost].map((figure) => Number(String(figure).replaceAll(',', '').replace(/^¥/, '')))
  if (figures.some((figure) => !Number.isFinite(figure))) return null
  const [count = 0, yuan = 0, costYuan = 0] = figures
  return {
    orderNumber: orderNumber ?? '',
    soldOn: (soldOn ?? '').replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, dashed),
    customer: customer ?? '',
    productCode: productCode || null,
    productName: productName ?? '',
    regionCode: regionCode ?? '',
    quantity: count,
    amountFen: Math.round(yuan * 100),
    costFen: Math.round(costYuan * 100),
    source: null,
    sourceKey: sourceKey ?? '',
  }
}

const dashed = (_all: string, year: string, month: string, day: string) =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
