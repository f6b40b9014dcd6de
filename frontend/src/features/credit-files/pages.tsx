import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { RequestDetail } from './RequestDetail'
import { RequestList } from './RequestList'

export function ListRoute() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return <RequestList search={search} onSearch={(next) => void navigate({ to: '.', search: next as never })} />
}

export function DetailRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <RequestDetail key={id} id={id} />
}
