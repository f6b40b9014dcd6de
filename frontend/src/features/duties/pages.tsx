import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { DutyDetail } from './DutyDetail'
import { DutyList } from './DutyList'

export function ListRoute() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return <DutyList search={search} onSearch={(next) => void navigate({ to: '.', search: next as never })} />
}

export function DetailRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <DutyDetail key={id} id={id} />
}
