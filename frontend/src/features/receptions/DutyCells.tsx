import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DutyWeek } from '@/api/types'
import type { DutyLine } from './DutyRoster'
import { staffQuery } from './queries'
import { StaffSelect } from './StaffSelect'

interface Props {
  day: string
  week: DutyWeek
  lines: DutyLine[]
  editable: boolean
  onChange: (day: string, away: boolean, ids: string[]) => void
}

const namesOf = ({ day, week }: Props, away: boolean) =>
  week.days
    .filter((line) => line.day === day && line.away === away)
    .map((line) => line.staffName)
    .join('、')

/** Who is on duty on the day. */
export function DutyCell(props: Props) {
  const { t } = useTranslation('receptions')
  const { t: tc } = useTranslation()
  const { day, week, lines, editable, onChange } = props
  if (!editable) return namesOf(props, false) || <span className="kg-muted">{tc('empty')}</span>
  return (
    <StaffSelect
      size="small"
      label={`${t('roster.onDuty')} ${day}`}
      department={week.departmentId}
      value={lines.find((line) => line.day === day && !line.away)?.staffId}
      onChange={(id) => onChange(day, false, id ? [id] : [])}
    />
  )
}

/** Who is away on the day: their visitors are received by whoever is on duty. */
export function AwayCell(props: Props) {
  const { t } = useTranslation('receptions')
  const { t: tc } = useTranslation()
  const { day, week, lines, editable, onChange } = props
  const { data = [] } = useQuery({ ...staffQuery(week.departmentId), enabled: editable })
  if (!editable) return namesOf(props, true) || <span className="kg-muted">{tc('empty')}</span>
  return (
    <Select
      size="small"
      mode="multiple"
      aria-label={`${t('roster.away')} ${day}`}
      value={lines.filter((line) => line.day === day && line.away).map((line) => line.staffId)}
      onChange={(ids: string[]) => onChange(day, true, ids)}
      options={data.filter((each) => each.enabled).map((each) => ({ value: each.id, label: each.name }))}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: '100%' }}
    />
  )
}
