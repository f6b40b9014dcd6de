import { tidy } from '@/i18n/format'

/** The services take so many rows at once. */
export const MOST = 1000

export interface Pasted<Entry> {
  /** Place in what was pasted, from 1. */
  line: number
  /** Null when the line has not the columns, or something else where a day or a figure stands. */
  entry: Entry | null
}

/** Lines copied from a spreadsheet (tabs between the cells); a heading without figures is left out. */
export function linesIn<Entry>(text: string, entryOf: (cells: string[]) => Entry | null): Pasted<Entry>[] {
  return text
    .split(/\r?\n/)
    .map((words, index) => ({ words, line: index + 1 }))
    .filter(({ words }) => words.trim() !== '')
    .filter(({ words }, place) => place > 0 || /\d/.test(words))
    .map(({ words, line }) => ({ line, entry: entryOf(words.split('\t').map(tidy)) }))
}

/** 2026/10/8, 2026.10.8 or 2026年10月8日 as the services write it; null when there is no such day. */
export function dayIn(cell: string | undefined): string | null {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell ?? '') ?? []
  if (!year) return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = new Date(`${written}T00:00:00Z`)
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== written ? null : written
}

/** The number that stands there, with ¥ and commas or without; null when there is none. */
export function figureIn(cell: string | undefined): number | null {
  const digits = (cell ?? '').replace(/[¥￥,，\s]/g, '')
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : null
}

/** Yuan in fen; an amount with more than two decimals is none. */
export function fenIn(cell: string | undefined): number | null {
  const yuan = figureIn(cell)
  if (yuan === null) return null
  const fen = Math.round(yuan * 100)
  return Math.abs(yuan * 100 - fen) < 0.01 ? fen : null
}
