import { queryOptions } from '@tanstack/react-query'
import { http, listOf, once, read } from '@/api/client'
import type { OpeningReceivable, PaymentEntry } from '@/api/types'
import { asWorkbook } from '@/api/workbook'
import type { BatchAnswer } from '@/ui/BatchResult'

export const RECEIVABLES = '/api/v1/receivables'
export const PAYMENTS = '/api/v1/payments'
export const BAD_DEBTS = '/api/v1/bad-debts'

export const MOST_IN_WORKBOOK = 10_000

export const loadReceivables = listOf(RECEIVABLES)
export const loadPayments = listOf(PAYMENTS)
export const loadBadDebts = listOf(BAD_DEBTS)

/** What moves together: money that comes in changes all of it. */
export const MONEY_KEYS = [
  ['receivables'],
  ['payments'],
  ['bad-debts'],
  ['shipment-stops'],
  ['payment-reminders'],
  ['demand-notices'],
  ['collections'],
  ['credit-accounts'],
  ['customers'],
  ['tasks'],
  ['notices'],
  ['audit'],
]

export const receivableQuery = (id: string) =>
  queryOptions({
    queryKey: ['receivables', id],
    queryFn: ({ signal }) => read(http.GET(`${RECEIVABLES}/{id}`, { params: { path: { id } }, signal })),
  })

export const receivableAllocationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['receivables', id, 'allocations'],
    queryFn: ({ signal }) => read(http.GET(`${RECEIVABLES}/{id}/allocations`, { params: { path: { id } }, signal })),
  })

export const ageingQuery = queryOptions({
  queryKey: ['receivables', 'ageing'],
  queryFn: ({ signal }) => read(http.GET(`${RECEIVABLES}/ledgers/ageing`, { signal })),
})

export const salespeopleQuery = queryOptions({
  queryKey: ['receivables', 'salespeople'],
  queryFn: ({ signal }) => read(http.GET(`${RECEIVABLES}/ledgers/salespeople`, { signal })),
})

export const reconciliationQuery = queryOptions({
  queryKey: ['receivables', 'reconciliation'],
  queryFn: ({ signal }) => read(http.GET(`${RECEIVABLES}/ledgers/reconciliation`, { signal })),
})

/** What a customer still owes, the oldest settlement day first. */
export const openOfQuery = (by: { customerId?: string; accountId?: string }) =>
  queryOptions({
    queryKey: ['receivables', 'open-of', by],
    queryFn: ({ signal }) =>
      read(http.GET(RECEIVABLES, { params: { query: { ...by, open: true, limit: 200, sort: 'dueOn' } }, signal })),
    select: (page) => page.items,
    enabled: Boolean(by.customerId || by.accountId),
  })

export const paymentQuery = (id: string) =>
  queryOptions({
    queryKey: ['payments', id],
    queryFn: ({ signal }) => read(http.GET(`${PAYMENTS}/{id}`, { params: { path: { id } }, signal })),
  })

export const paymentAllocationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['payments', id, 'allocations'],
    queryFn: ({ signal }) => read(http.GET(`${PAYMENTS}/{id}/allocations`, { params: { path: { id } }, signal })),
  })

export const recordPayment = (entry: PaymentEntry, key: string) =>
  read(http.POST(PAYMENTS, { params: { header: once(key) }, body: entry }))

/** Rows are told apart by their source's key: sending them again after a lost answer records nothing twice. */
export async function recordPayments(rows: PaymentEntry[]): Promise<BatchAnswer> {
  const { results, ...counts } = await read(http.POST(`${PAYMENTS}/batch`, { body: { rows } }))
  return { ...counts, rows: results.map(({ index, ...row }) => ({ row: index, ...row })) }
}

/** The service counts the rows that hold something, from 0; people begin with the first one. */
export async function recordWorkbook(workbook: File): Promise<BatchAnswer> {
  const { results, ...counts } = await read(http.POST(`${PAYMENTS}/workbook`, asWorkbook(workbook)))
  return { ...counts, rows: results.map(({ index, ...row }) => ({ row: index + 1, ...row })) }
}

export const takeOver = (body: OpeningReceivable, key: string) =>
  read(http.POST(RECEIVABLES, { params: { header: once(key) }, body }))

export const proposeBadDebt = (
  body: { receivableId: string; debtClass: 'NORMAL' | 'DULL' | 'DEAD' | 'BAD'; writeOff: boolean; reason: string },
  key: string,
) => read(http.POST(BAD_DEBTS, { params: { header: once(key) }, body }))

export const fen = (yuan: number) => Math.round(yuan * 100)
