import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { ZONE } from '@/i18n/format'
import { ClockChip } from '@/ui/ClockChip'
import { formHoursQuery } from './queries'

/** Until when the form of this contact is in time; whether it came late is decided when it arrives (S2c-26). */
export function LatenessHint() {
  const { t } = useTranslation('registrations')
  const { data: hours } = useQuery(formHoursQuery)
  const contacted = Form.useWatch<Dayjs | undefined>('contactedAt')
  if (!contacted || !hours?.dayEnd || !hours.latestNextDay) return null
  const due = dayjs.tz(`${contacted.format('YYYY-MM-DD')} ${hours.dayEnd}`, ZONE)
  const past = due.isBefore(dayjs())
  return (
    <span className="kg-hint" data-tone={past ? 'late' : 'calm'}>
      <ClockChip dueAt={due.toISOString()} />
      {t(past ? 'hint.late' : 'hint.inTime', { dayEnd: hours.dayEnd, latest: hours.latestNextDay })}
    </span>
  )
}
