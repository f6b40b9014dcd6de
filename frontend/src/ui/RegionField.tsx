import { useQuery } from '@tanstack/react-query'
import { Cascader } from 'antd'
import { useTranslation } from 'react-i18next'
import { regionPath, regionsQuery } from '@/api/regions'

const COUNTRY = '000000'

interface Place {
  code: string
  name: string
  children?: Place[]
}

interface Props {
  label: string
  id?: string
  value?: string
  onChange?: (value: string | undefined) => void
}

/** The region prices are made for: the whole country, a province or a city. */
export function RegionField({ label, id, value, onChange }: Props) {
  const { t } = useTranslation('sales')
  const { data: regions = [] } = useQuery(regionsQuery)
  const options: Place[] = [
    { code: COUNTRY, name: t('country') },
    ...regions.map((province) => ({
      code: province.code,
      name: province.name,
      children: province.children?.map((city) => ({ code: city.code, name: city.name })),
    })),
  ]
  return (
    <Cascader
      id={id}
      aria-label={label}
      style={{ width: '100%' }}
      changeOnSelect
      allowClear={false}
      showSearch
      fieldNames={{ label: 'name', value: 'code', children: 'children' }}
      options={options}
      value={value === COUNTRY ? [COUNTRY] : value ? regionPath(regions, value.replace(/(00)+$/, '')) : undefined}
      onChange={(path) => onChange?.((path?.at(-1) as string | undefined)?.padEnd(6, '0'))}
    />
  )
}
