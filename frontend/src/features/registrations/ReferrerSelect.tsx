import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tidy } from '@/i18n/format'
import { referrersQuery } from './queries'

interface Props {
  label: string
  id?: string
  value?: string
  onChange?: (value: string | undefined) => void
}

/** The customer who brought this one; found by name, pinyin or number. */
export function ReferrerSelect({ label, id, value, onChange }: Props) {
  const { t } = useTranslation('registrations')
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(tidy(typed)), 300)
    return () => clearTimeout(timer)
  }, [typed])
  const { data: found = [], isFetching } = useQuery(referrersQuery(q))
  return (
    <Select
      id={id}
      allowClear
      value={value}
      onChange={onChange}
      aria-label={label}
      placeholder={t('placeholder.referrer')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      notFoundContent={q ? t('referrer.none') : null}
      options={found.map((customer) => ({ value: customer.id, label: `${customer.name} ${customer.number}` }))}
    />
  )
}
