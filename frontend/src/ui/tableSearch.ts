import type { TableProps } from 'antd'

export type ListSearch = { q?: string; sort?: string } & { [filter: string]: string | undefined }

export interface FilterSpec {
  /** Name of the query parameter. */
  key: string
  label: string
  options: { value: string; label: string }[]
}

/** antd's sorter state as the wire's `sort`: `name` or `-name`. */
export function sortedFrom<Row>(sorter: Parameters<NonNullable<TableProps<Row>['onChange']>>[2]): string | undefined {
  const first = Array.isArray(sorter) ? sorter[0] : sorter
  if (!first?.order || !first.columnKey) return undefined
  return first.order === 'descend' ? `-${first.columnKey}` : String(first.columnKey)
}
