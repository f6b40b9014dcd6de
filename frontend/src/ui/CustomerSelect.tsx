import { queryOptions, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { http, read } from '@/api/client'
import type { CustomerRow } from '@/api/types'
import { tidy } from '@/i18n/format'

/** Customers to choose from; the list shows every one's name, whoever it belongs to. */
const customersQuery = (q: string) =>
  queryOptions({
    queryKey: ['customers', 'to-choose', q],
    queryFn: ({ signal }) => read(http.GET('/api/v1/customers', { params: { query: { q, limit: 10 } }, signal })),
    select: (page) => page.items,
    enabled: q !== '',
  })

interface Props {
  label: string
  /** The customer one came from, so that its name stands there before anything is searched. */
  known?: { value: string; label: string }
  id?: string
  value?: string
  onChange?: (value: string | undefined) => void
  /** The customer that was chosen, with what the list says of it. */
  onPick?: (customer: CustomerRow | undefined) => void
}

/** A customer of the whole company, found by name, pinyin or number. */
export function CustomerSelect({ label, known, id, value, onChange, onPick }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(tidy(typed)), 300)
    return () => clearTimeout(timer)
  }, [typed])
  const { data: found = [], isFetching } = useQuery(customersQuery(q))
  const options = found.map((customer) => ({ value: customer.id, label: `${customer.name} ${customer.number}` }))
  const shown = q === '' && known ? [known] : options
  return (
    <Select
      id={id}
      allowClear
      value={value}
      onChange={(chosen: string | undefined) => {
        onChange?.(chosen)
        onPick?.(found.find((customer) => customer.id === chosen))
      }}
      aria-label={label}
      placeholder={t('customerSelect.placeholder')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      notFoundContent={q ? t('customerSelect.none') : null}
      options={shown}
    />
  )
}
