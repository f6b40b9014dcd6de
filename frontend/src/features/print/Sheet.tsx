import type { UseQueryResult } from '@tanstack/react-query'
import type { ComponentProps, ReactNode } from 'react'
import { PrintPage } from '@/print/PrintPage'
import { PaperCell } from '@/ui/FormPage'
import { ErrorState, PageSkeleton } from '@/ui/states'

/** A paper form that may take several pages. */
export function Sheet(paper: ComponentProps<typeof PrintPage>) {
  return (
    <div className="kg-print-flow">
      <PrintPage {...paper} />
    </div>
  )
}

/** What stands behind a paper: being fetched, refused, or there. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return query.data === undefined ? <PageSkeleton /> : children(query.data)
}

/** What nobody has written is left free on paper, for a hand to fill in. */
export function Cell({ label, value, span }: { label: string; value: ReactNode; span?: number }) {
  return (
    <PaperCell label={label} span={span}>
      {value}
    </PaperCell>
  )
}

export const placeOf = (address: { provinceName: string; cityName: string; districtName: string; street: string }) =>
  `${[...new Set([address.provinceName, address.cityName, address.districtName])].join('')}${address.street}`
