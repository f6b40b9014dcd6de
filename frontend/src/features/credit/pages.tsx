import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { AccountDetail } from './AccountDetail'
import { AccountList } from './AccountList'

export function ListRoute() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return <AccountList search={search} onSearch={(next) => void navigate({ to: '.', search: next as never })} />
}

export function DetailRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <AccountDetail key={id} id={id} />
}
