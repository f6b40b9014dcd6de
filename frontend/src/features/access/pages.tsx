import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { AccessLog } from './AccessLog'
import { RequestDetail } from './RequestDetail'
import { RequestList } from './RequestList'
import { RequestNew } from './RequestNew'

function useListSearch() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return { search, onSearch: (next: ListSearch) => void navigate({ to: '.', search: next as never }) }
}

export const ListRoute = () => <RequestList {...useListSearch()} />

export const LogRoute = () => <AccessLog {...useListSearch()} />

export function NewRoute() {
  const asked = useSearch({ strict: false }) as { customer?: string; name?: string; kind?: string }
  return <RequestNew {...asked} />
}

export function DetailRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <RequestDetail key={id} id={id} />
}
