import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { TradeBatch } from './TradeBatch'
import { TradeForm } from './TradeForm'
import { TradeList } from './TradeList'

export function ListRoute() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return <TradeList search={search} onSearch={(next) => void navigate({ to: '.', search: next as never })} />
}

export function NewRoute() {
  const { customer } = useSearch({ strict: false }) as { customer?: string }
  return <TradeForm customer={customer} />
}

export const BatchRoute = () => <TradeBatch />
