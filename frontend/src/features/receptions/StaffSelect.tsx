import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { staffQuery } from './queries'

interface Props {
  label: string
  department?: string
  /** Those who have left can be named by a visitor, but nobody is led to them. */
  withLeft?: boolean
  id?: string
  value?: string | null
  onChange?: (value: string | null) => void
  size?: 'small'
}

/** A member of staff, found by name. */
export function StaffSelect({ label, department, withLeft, id, value, onChange, size }: Props) {
  const { t } = useTranslation('receptions')
  const { data = [], isPending } = useQuery(staffQuery(department))
  const options = data
    .filter((each) => withLeft || each.enabled)
    .map((each) => ({
      value: each.id,
      label: [each.name, department ? '' : each.departmentName, each.enabled ? '' : t('staff.left')]
        .filter(Boolean)
        .join('　'),
    }))
  return (
    <Select
      id={id}
      allowClear
      size={size}
      value={value ?? undefined}
      onChange={(next: string | undefined) => onChange?.(next ?? null)}
      aria-label={label}
      loading={isPending}
      placeholder={t('staff.placeholder')}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      style={{ width: '100%' }}
    />
  )
}
