import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { RegistrationDetail } from './RegistrationDetail'
import { RegistrationEdit } from './RegistrationEdit'
import { RegistrationList } from './RegistrationList'
import { RegistrationNew } from './RegistrationNew'

const useId = () => (useParams({ strict: false }) as { id: string }).id

export function ListRoute() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return <RegistrationList search={search} onSearch={(next) => void navigate({ to: '.', search: next as never })} />
}

export function NewRoute() {
  const { reception } = useSearch({ strict: false }) as { reception?: string }
  return <RegistrationNew key={reception} reception={reception} />
}

export function DetailRoute() {
  const id = useId()
  return <RegistrationDetail key={id} id={id} />
}

export function EditRoute() {
  const id = useId()
  return <RegistrationEdit key={id} id={id} />
}
