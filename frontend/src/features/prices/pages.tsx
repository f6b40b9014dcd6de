import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { ApprovalList } from './ApprovalList'
import { PriceListDetail } from './PriceListDetail'
import { PriceListList } from './PriceListList'

function useListState() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return { search, onSearch: (next: ListSearch) => void navigate({ to: '.', search: next as never }) }
}

export const ListRoute = () => <PriceListList {...useListState()} />

export const ApprovalsRoute = () => <ApprovalList {...useListState()} />

export function DetailRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <PriceListDetail key={id} id={id} {...useListState()} />
}
