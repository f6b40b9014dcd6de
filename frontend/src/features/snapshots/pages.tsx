import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { SnapshotDetail } from './SnapshotDetail'
import { SnapshotList } from './SnapshotList'

export function ListRoute() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return <SnapshotList search={search} onSearch={(next) => void navigate({ to: '.', search: next as never })} />
}

export function DetailRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { compare } = useSearch({ strict: false }) as { compare?: string }
  const navigate = useNavigate()
  const onCompare = (next: string | undefined) =>
    void navigate({ to: '.', search: { compare: next } as never, replace: true })
  return <SnapshotDetail key={id} id={id} compare={compare} onCompare={onCompare} />
}
