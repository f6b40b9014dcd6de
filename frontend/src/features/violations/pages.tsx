import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { ViolationDetail } from './ViolationDetail'
import { ViolationList } from './ViolationList'
import { ViolationNew } from './ViolationNew'

export function ListRoute() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return <ViolationList search={search} onSearch={(next) => void navigate({ to: '.', search: next as never })} />
}

export const NewRoute = () => <ViolationNew />

export function DetailRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <ViolationDetail key={id} id={id} />
}
