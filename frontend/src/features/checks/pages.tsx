import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { AuditPaper } from './AuditPaper'
import { AuditReport } from './AuditReport'
import { CheckDetail } from './CheckDetail'
import { CheckList } from './CheckList'
import { ItemDetail } from './ItemDetail'

function useListState() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return { search, onSearch: (next: ListSearch) => void navigate({ to: '.', search: next as never }) }
}

const useParam = (name: 'id' | 'year') => (useParams({ strict: false }) as Record<string, string>)[name] ?? ''

export const ListRoute = () => <CheckList {...useListState()} />

export function DetailRoute() {
  const id = useParam('id')
  return <CheckDetail key={id} id={id} />
}

export function ItemRoute() {
  const id = useParam('id')
  return <ItemDetail key={id} id={id} />
}

export const AuditRoute = () => <AuditReport {...useListState()} />

export const PaperRoute = () => <AuditPaper year={Number(useParam('year'))} />
