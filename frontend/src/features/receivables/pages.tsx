import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ListSearch } from '@/ui/tableSearch'
import { BadDebtList } from './BadDebtList'
import { OpeningForm } from './OpeningForm'
import { PaymentBatch } from './PaymentBatch'
import { PaymentDetail } from './PaymentDetail'
import { PaymentForm } from './PaymentForm'
import { PaymentList } from './PaymentList'
import { ReceivableDetail } from './ReceivableDetail'
import { ReceivableList } from './ReceivableList'

function useListState() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  return { search, onSearch: (next: ListSearch) => void navigate({ to: '.', search: next as never }) }
}

const useId = () => (useParams({ strict: false }) as { id: string }).id

export const ReceivablesRoute = () => <ReceivableList {...useListState()} />
export const PaymentsRoute = () => <PaymentList {...useListState()} />
export const BadDebtsRoute = () => <BadDebtList {...useListState()} />
export const PaymentNewRoute = () => <PaymentForm />
export const PaymentBatchRoute = () => <PaymentBatch />
export const ReceivableNewRoute = () => <OpeningForm />

export function ReceivableRoute() {
  const id = useId()
  return <ReceivableDetail key={id} id={id} />
}

export function PaymentRoute() {
  const id = useId()
  return <PaymentDetail key={id} id={id} />
}
