import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { ContractDetail } from './ContractDetail'
import { ContractList } from './ContractList'
import { ContractNew } from './ContractNew'

export function ListRoute() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return <ContractList search={search} onSearch={(next) => void navigate({ to: '.', search: next as never })} />
}

export function NewRoute() {
  const { account } = useSearch({ strict: false }) as { account?: string }
  return <ContractNew account={account} />
}

export function DetailRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <ContractDetail key={id} id={id} />
}
