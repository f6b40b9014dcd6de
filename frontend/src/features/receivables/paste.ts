import type { PaymentEntry } from '@/api/types'
import { dayIn, fenIn } from '@/ui/paste'

/** The columns of the spreadsheet, in their order; those of a workbook are the same. */
export const COLUMNS = ['customer', 'receivedOn', 'amount', 'method', 'reference', 'sourceKey', 'note'] as const

/** How a bank's statement and people call the ways money comes; the service reads the same words in a workbook. */
const METHODS: Record<string, PaymentEntry['method']> = {
  '': 'BANK_TRANSFER',
  银行转账: 'BANK_TRANSFER',
  转账: 'BANK_TRANSFER',
  现金: 'CASH',
  支票: 'CHEQUE',
  承兑汇票: 'ACCEPTANCE_BILL',
  汇票: 'ACCEPTANCE_BILL',
}

/** The payment that stands in the line; null when it can't be read. */
export function entryOf(cells: string[]): PaymentEntry | null {
  if (cells.length > COLUMNS.length || cells.length < COLUMNS.length - 1) return null
  const [customer = '', received, yuan, word = '', reference, sourceKey = '', note] = cells
  const [receivedOn, amountFen, method] = [dayIn(received), fenIn(yuan), METHODS[word]]
  if (receivedOn === null || amountFen === null || method === undefined) return null
  return {
    ...{ customer, kind: 'MONEY', amountFen, receivedOn, method, reference: reference || null, note: note || null },
    ...{ allocate: null, allocations: null, source: null, sourceKey },
  }
}
