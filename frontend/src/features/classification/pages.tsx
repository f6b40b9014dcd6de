import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { RunDetail } from './RunDetail'
import { RunList } from './RunList'
import { RunNew } from './RunNew'

function useListState() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return { search, onSearch: (next: ListSearch) => void navigate({ to: '.', search: next as never, replace: true }) }
}

export const ListRoute = () => <RunList {...useListState()} />

export const NewRoute = () => <RunNew />

export function DetailRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <RunDetail key={id} id={id} {...useListState()} />
}
