import dayjs, { type Dayjs } from 'dayjs'
import timezone from 'dayjs/plugin/timezone'
import utc from 'dayjs/plugin/utc'
import 'dayjs/locale/zh-cn'

dayjs.extend(utc)
dayjs.extend(timezone)

/** The business zone: what clerks read on every screen; the wire carries UTC. */
export const ZONE = 'Asia/Shanghai'

export const local = (instant: string): Dayjs => dayjs(instant).tz(ZONE)

export const dateTime = (instant: string | null | undefined) =>
  instant ? local(instant).format('YYYY-MM-DD HH:mm') : ''

export const date = (value: string | null | undefined) => (value ? local(value).format('YYYY-MM-DD') : '')

const yuan = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** 1234567 fen → ¥12,345.67 */
export function money(fen: number): string {
  return `${fen < 0 ? '-' : ''}¥${yuan.format(Math.abs(fen) / 100)}`
}

const collator = new Intl.Collator('zh-Hans-CN')
export const byChinese = (left: string, right: string) => collator.compare(left, right)

/**
 * What people paste from paper forms: full-width digits and letters, stray spaces. Punctuation stays as it was written: in a
 * Chinese sentence the full-width comma is the right one.
 */
export const tidy = (text: string) =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ＠．－＋／＿\u3000]/g, (wide) => wide.normalize('NFKC')).trim()

/** A moment picked in a date field means Shanghai time, whatever the browser's own zone is. */
export const shanghai = (picked: Dayjs): string => dayjs.tz(picked.format('YYYY-MM-DDTHH:mm:ss'), ZONE).toISOString()
