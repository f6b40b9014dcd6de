import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { ChangeDetail } from './ChangeDetail'
import { ChangeForm } from './ChangeForm'
import { ChangeList } from './ChangeList'
import { MergeForm } from './MergeForm'

const useId = () => (useParams({ strict: false }) as { id: string }).id

export function ListRoute() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return <ChangeList search={search} onSearch={(next) => void navigate({ to: '.', search: next as never })} />
}

export function DetailRoute() {
  const id = useId()
  return <ChangeDetail key={id} id={id} />
}

export function FormRoute() {
  const id = useId()
  const { field, kind } = useSearch({ strict: false }) as { field?: string; kind?: string }
  return <ChangeForm key={id} id={id} wanted={field} kind={kind === 'ERROR' ? 'ERROR' : 'CHANGE'} />
}

export function MergeRoute() {
  const id = useId()
  return <MergeForm key={id} id={id} />
}
