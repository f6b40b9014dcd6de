import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { ExportDetail } from './ExportDetail'
import { ExportList } from './ExportList'
import { ImportDetail } from './ImportDetail'
import { ImportList } from './ImportList'
import { ImportNew } from './ImportNew'

function useListState() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return { search, onSearch: (next: ListSearch) => void navigate({ to: '.', search: next as never }) }
}

const useId = () => (useParams({ strict: false }) as { id: string }).id

export const ImportsRoute = () => <ImportList {...useListState()} />

export const UploadRoute = () => <ImportNew />

export function ImportRoute() {
  const id = useId()
  return <ImportDetail key={id} id={id} />
}

export const ExportsRoute = () => <ExportList {...useListState()} />

export function ExportRoute() {
  const id = useId()
  return <ExportDetail key={id} id={id} />
}
