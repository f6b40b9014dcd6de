import { queryOptions } from '@tanstack/react-query'
import { http, listOf, read } from '@/api/client'
import type { Import } from '@/api/types'
import { asWorkbook } from '@/api/workbook'

export const IMPORTS = '/api/v1/imports'
export const EXPORTS = '/api/v1/exports'
export const TEMPLATE = `${IMPORTS}/template`

const POLL = 1000
const MOVING = ['CHECKING', 'RUNNING', 'UNDOING']

export const loadImports = listOf(IMPORTS)
export const loadExports = listOf(EXPORTS)

/** While the background work goes on the page looks again every second. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => read(http.GET(`${IMPORTS}/{id}`, { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && MOVING.includes(state.data.status) ? POLL : false),
  })

export const rowsQuery = (
  made: Import,
  narrow: { found?: 'FAULTY' | 'CHANGED' | 'NEW'; outcome?: 'CONFLICT' | 'KEPT' },
) =>
  queryOptions({
    queryKey: ['imports', made.id, 'rows', made.version, narrow],
    queryFn: ({ signal }) =>
      read(
        http.GET(`${IMPORTS}/{id}/rows`, {
          params: { path: { id: made.id }, query: { limit: 50, ...narrow } },
          signal,
        }),
      ),
  })

/** The body is the workbook itself. */
export const upload = (file: File, reason: string) =>
  read(
    http.POST(IMPORTS, {
      params: { query: { fileName: file.name, reason } },
      ...asWorkbook(file),
    }),
  )

export const exportQuery = (id: string) =>
  queryOptions({
    queryKey: ['exports', id],
    queryFn: ({ signal }) => read(http.GET(`${EXPORTS}/{id}`, { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.status === 'RUNNING' ? POLL : false),
  })
