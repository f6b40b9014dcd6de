import type { TradeEntry } from '@/api/types'
import { dayIn, fenIn, figureIn } from '@/ui/paste'

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

/** The trade that stands in the line; null when it can't be read. */
export function entryOf(cells: string[]): TradeEntry | null {
  if (cells.length !== COLUMNS.length) return null
  const [orderNumber = '', sold, customer = '', productCode, productName = '', regionCode = ''] = cells
  const [count, yuan, cost, sourceKey = ''] = cells.slice(6)
  const [soldOn, quantity, amountFen, costFen] = [dayIn(sold), figureIn(count), fenIn(yuan), fenIn(cost)]
  if (soldOn === null || quantity === null || amountFen === null || costFen === null) return null
  return {
    ...{ orderNumber, soldOn, customer, productCode: productCode || null, productName, regionCode },
    ...{ quantity, amountFen, costFen, source: null, sourceKey },
  }
}
