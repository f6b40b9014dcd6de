import { http, listOf, once, read } from '@/api/client'
import type { TradeEntry } from '@/api/types'
import { asWorkbook } from '@/api/workbook'
import type { BatchAnswer } from '@/ui/BatchResult'

export const BASE = '/api/v1/trade-records'

export const MOST_IN_WORKBOOK = 10_000

export const loadTrades = listOf(BASE)

export const record = (body: TradeEntry, key: string) =>
  read(http.POST(BASE, { params: { header: once(key) }, body } as never)) as Promise<unknown>

/** Rows are told apart by their source's key: sending them again after a lost answer records nothing twice. */
export async function recordAll(rows: TradeEntry[]): Promise<BatchAnswer> {
  const { results, ...counts } = await read(http.POST(`${BASE}/batch`, { body: { rows } }))
  return { ...counts, rows: results.map(({ index, ...row }) => ({ row: index, ...row })) }
}

export async function recordWorkbook(workbook: File): Promise<BatchAnswer> {
  const { refused, ...counts } = await read(http.POST(`${BASE}/workbook`, asWorkbook(workbook)))
  return { ...counts, rows: refused.map((row) => ({ ...row, status: 'FAILED' })) }
}
