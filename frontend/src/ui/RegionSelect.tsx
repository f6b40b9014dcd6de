import { useQuery } from '@tanstack/react-query'
import { Cascader } from 'antd'
import { regionPath, regionsQuery } from '@/api/regions'

interface Props {
  label: string
  id?: string
  value?: string
  onChange?: (value: string | undefined) => void
}

/** 省／市／区, to whatever level is known; the value is the code of the last one chosen. */
export function RegionSelect({ label, id, value, onChange }: Props) {
  const { data: regions = [] } = useQuery(regionsQuery)
  return (
    <Cascader
      id={id}
      aria-label={label}
      style={{ width: '100%' }}
      changeOnSelect
      showSearch
      fieldNames={{ label: 'name', value: 'code', children: 'children' }}
      options={regions}
      value={value ? regionPath(regions, value) : undefined}
      onChange={(path) => onChange?.(path?.at(-1) as string | undefined)}
    />
  )
}
