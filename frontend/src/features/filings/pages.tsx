import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { ChangeReportList } from './ChangeReportList'
import { FilingDetail } from './FilingDetail'
import { FilingList } from './FilingList'
import { FilingStatusPage } from './FilingStatusPage'

function useListState() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return { search, onSearch: (next: ListSearch) => void navigate({ to: '.', search: next as never }) }
}

export const ListRoute = () => <FilingList {...useListState()} />

export const ChangesRoute = () => <ChangeReportList {...useListState()} />

export const StatusRoute = () => <FilingStatusPage />

export function DetailRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <FilingDetail key={id} id={id} />
}
