import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { ReleaseDetail } from './ReleaseDetail'
import { ReleaseList } from './ReleaseList'
import { ReleaseNew } from './ReleaseNew'
import { ReleasePaper } from './ReleasePaper'
import { ShipmentBatch } from './ShipmentBatch'

const useId = () => (useParams({ strict: false }) as { id: string }).id

export function ListRoute() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return <ReleaseList search={search} onSearch={(next) => void navigate({ to: '.', search: next as never })} />
}

export function NewRoute() {
  const { contract } = useSearch({ strict: false }) as { contract?: string }
  return <ReleaseNew contract={contract} />
}

export const ShipmentsRoute = () => <ShipmentBatch />

export function DetailRoute() {
  const id = useId()
  return <ReleaseDetail key={id} id={id} />
}

export const PaperRoute = () => <ReleasePaper id={useId()} />
