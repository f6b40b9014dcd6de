import { Tooltip } from 'antd'
import type { TFunction } from 'i18next'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { local } from '@/i18n/format'

const MINUTE = 60_000
const SOON = 2 * 60 * MINUTE
const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

/** One ticking minute for all chips of the page. */
function subscribe(listener: () => void) {
  listeners.add(listener)
  now = Date.now()
  timer ??= setInterval(() => {
    now = Date.now()
    for (const each of listeners) each()
  }, MINUTE / 2)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
  }
}

export function spell(t: TFunction, milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE)
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  if (days >= 3) return t('clock.days', { count: days })
  if (days >= 1)
    return hours % 24 ? t('clock.daysHours', { days, hours: hours % 24 }) : t('clock.days', { count: days })
  if (hours >= 1) {
    return minutes % 60 ? t('clock.hoursMinutes', { hours, minutes: minutes % 60 }) : t('clock.hours', { count: hours })
  }
  return minutes ? t('clock.minutes', { count: minutes }) : t('clock.now')
}

/** What is left of a deadline, in words and colour; the exact time on hover. */
export function ClockChip({ dueAt }: { dueAt: string | null | undefined }) {
  const { t } = useTranslation()
  const time = useSyncExternalStore(subscribe, () => now)
  if (!dueAt) return <span className="kg-muted">{t('empty')}</span>
  const left = new Date(dueAt).getTime() - time
  const tone = left < 0 ? 'late' : left < SOON ? 'soon' : 'calm'
  const due = local(dueAt).format('YYYY-MM-DD HH:mm')
  return (
    <Tooltip
      title={
        <>
          <div>{t('clock.due', { time: due })}</div>
          <div>{t('clock.calendar')}</div>
        </>
      }
    >
      <span className="kg-clock" data-tone={tone}>
        {t(left < 0 ? 'clock.late' : 'clock.left', { time: spell(t, left) })}
      </span>
    </Tooltip>
  )
}
