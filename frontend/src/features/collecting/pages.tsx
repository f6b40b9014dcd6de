import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { CollectionCalendar } from './CollectionCalendar'
import { CollectionDetail } from './CollectionDetail'
import { DemandDetail } from './DemandDetail'
import { ReminderDetail } from './ReminderDetail'
import { ReminderList } from './ReminderList'
import { StopDetail } from './StopDetail'
import { StopList } from './StopList'

function useListState() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return { search, onSearch: (next: ListSearch) => void navigate({ to: '.', search: next as never }) }
}

const useId = () => (useParams({ strict: false }) as { id: string }).id

export const RemindersRoute = () => <ReminderList {...useListState()} />
export const StopsRoute = () => <StopList {...useListState()} />
export const CollectionsRoute = () => <CollectionCalendar {...useListState()} />

export function ReminderRoute() {
  const id = useId()
  return <ReminderDetail key={id} id={id} />
}

export function DemandRoute() {
  const id = useId()
  return <DemandDetail key={id} id={id} />
}

export function StopRoute() {
  const id = useId()
  return <StopDetail key={id} id={id} />
}

export function CollectionRoute() {
  const id = useId()
  return <CollectionDetail key={id} id={id} />
}
