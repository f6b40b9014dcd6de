import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { peopleQuery } from './queries'

interface Props {
  label: string
  id?: string
  value?: string
  onChange?: (value: string | undefined) => void
}

/** One of the company's people, found by name or department. */
export function PersonSelect({ label, id, value, onChange }: Props) {
  const { t } = useTranslation('violations')
  const [q, setQ] = useState('')
  const { data: options = [], isFetching } = useQuery(peopleQuery(q))
  return (
    <Select
      id={id}
      allowClear
      value={value}
      onChange={onChange}
      aria-label={label}
      placeholder={t('person.placeholder')}
      showSearch={{ filterOption: false, onSearch: setQ }}
      loading={isFetching}
      options={options}
    />
  )
}
