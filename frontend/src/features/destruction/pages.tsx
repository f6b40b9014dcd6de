import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { Certificate } from './Certificate'
import { ListDetail } from './ListDetail'
import { ListNew } from './ListNew'
import { Lists } from './Lists'

export function ListRoute() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return <Lists search={search} onSearch={(next) => void navigate({ to: '.', search: next as never })} />
}

export const NewRoute = () => <ListNew />

export function DetailRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <ListDetail key={id} id={id} />
}

export function CertificateRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <Certificate id={id} />
}
