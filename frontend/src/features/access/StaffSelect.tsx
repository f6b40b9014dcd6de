import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { staffOptionsQuery } from './queries'

interface Props {
  label: string
  value?: string
  onChange: (value: string | undefined) => void
}

/** One of the company's people, by name. */
export function StaffSelect({ label, value, onChange }: Props) {
  const { t } = useTranslation('access')
  const { data: options = [], isFetching } = useQuery(staffOptionsQuery)
  return (
    <Select
      allowClear
      style={{ width: 200 }}
      value={value}
      onChange={onChange}
      aria-label={label}
      placeholder={t('placeholder.staff')}
      showSearch={{ optionFilterProp: 'label' }}
      loading={isFetching}
      options={options}
    />
  )
}
