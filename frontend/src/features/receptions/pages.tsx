import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { DutyRoster } from './DutyRoster'
import { ReceptionDetail } from './ReceptionDetail'
import { ReceptionList } from './ReceptionList'
import { ReceptionNew } from './ReceptionNew'

export function ListRoute() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return <ReceptionList search={search} onSearch={(next) => void navigate({ to: '.', search: next as never })} />
}

export const NewRoute = () => <ReceptionNew />

export const RosterRoute = () => <DutyRoster />

export function DetailRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <ReceptionDetail key={id} id={id} />
}
