import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { AccountDetail } from './AccountDetail'
import { AccountList } from './AccountList'
import { InvestigationDetail } from './InvestigationDetail'
import { LimitDetail } from './LimitDetail'
import { MeasureDetail } from './MeasureDetail'
import { ObservationDetail } from './ObservationDetail'
import { RatingDetail } from './RatingDetail'
import { RecordPage } from './RecordTable'
import type { RecordKind } from './records'
import { WatchList } from './WatchList'

function useListState() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return { search, onSearch: (next: ListSearch) => void navigate({ to: '.', search: next as never }) }
}

const useId = () => (useParams({ strict: false }) as { id: string }).id

export const ListRoute = () => <AccountList {...useListState()} />

export function DetailRoute() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { tab } = useSearch({ strict: false }) as { tab?: string }
  const navigate = useNavigate()
  return (
    <AccountDetail
      key={id}
      id={id}
      tab={tab}
      onTab={(next) => void navigate({ to: '.', search: { tab: next } as never, replace: true })}
    />
  )
}

const listOf = (kind: RecordKind) => () => <RecordPage kind={kind} {...useListState()} />

export const InvestigationsRoute = listOf('investigation')
export const RatingsRoute = listOf('credit-rating')
export const LimitsRoute = listOf('limit-change')
export const MeasuresRoute = listOf('credit-measure')
export const ObservationsRoute = listOf('credit-observation')
export const WatchRoute = () => <WatchList {...useListState()} />

const detailOf = (Detail: (props: { id: string }) => React.ReactNode) => () => {
  const id = useId()
  return <Detail key={id} id={id} />
}

export const InvestigationRoute = detailOf(InvestigationDetail)
export const RatingRoute = detailOf(RatingDetail)
export const LimitRoute = detailOf(LimitDetail)
export const MeasureRoute = detailOf(MeasureDetail)
export const ObservationRoute = detailOf(ObservationDetail)
