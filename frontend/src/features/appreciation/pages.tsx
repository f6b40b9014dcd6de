import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { EventDetail } from './EventDetail'
import { EventList } from './EventList'
import { EventNew } from './EventNew'

function useListState() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return { search, onSearch: (next: ListSearch) => void navigate({ to: '.', search: next as never }) }
}

export const ListRoute = () => <EventList {...useListState()} />

export const NewRoute = () => <EventNew />

export function DetailRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <EventDetail key={id} id={id} {...useListState()} />
}
