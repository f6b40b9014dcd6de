import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { CustomerList } from './CustomerList'
import { CustomerPage } from './CustomerPage'

export function ListRoute() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return <CustomerList search={search} onSearch={(next) => void navigate({ to: '.', search: next as never })} />
}

export function DetailRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { tab } = useSearch({ strict: false }) as { tab?: string }
  const navigate = useNavigate()
  const onTab = (next: string | undefined) => void navigate({ to: '.', search: { tab: next } as never, replace: true })
  return <CustomerPage key={id} id={id} tab={tab} onTab={onTab} />
}
