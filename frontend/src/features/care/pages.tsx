import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { CareDetail } from './CareDetail'
import { CareList, thisYear } from './CareList'
import { CareNew } from './CareNew'

export function ListRoute() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return <CareList search={search} onSearch={(next) => void navigate({ to: '.', search: next as never })} />
}

export function NewRoute() {
  const { customer = '', year } = useSearch({ strict: false }) as { customer?: string; year?: string }
  return <CareNew key={customer} customerId={customer} year={Number(year) || thisYear()} />
}

export function DetailRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <CareDetail key={id} id={id} />
}
