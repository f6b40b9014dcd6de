import { http, listOf, once, read } from '@/api/client'
import type { TradeEntry, TradeSheetResult } from '@/api/types'

export const BASE = '/api/v1/trade-records'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const loadTrades = listOf(BASE)

export const record = (body: TradeEntry, key: string) =>
  read(http.POST(BASE, { params: { header: once(key) }, body } as never)) as Promise<unknown>

/** A workbook goes as it is: the service reads it. */
export const recordWorkbook = (workbook: File) =>
  read(
    http.POST(`${BASE}/workbook`, {
      body: workbook as never,
      bodySerializer: (body: unknown) => body as never,
      headers: { 'Content-Type': XLSX },
    } as never),
  ) as Promise<TradeSheetResult>

/** Rows are told apart by their source's key: sending them again after a lost answer records nothing twice. */
export const recordAll = (rows: TradeEntry[]) => read(http.POST(`${BASE}/batch`, { body: { rows } }))
