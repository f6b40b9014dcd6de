import { queryOptions } from '@tanstack/react-query'
import { http, listOf, once, read } from '@/api/client'
import type { StaffForm } from '@/api/types'

export const BASE = '/api/v1/staff'

export const loadStaff = listOf(BASE)

export const staffQuery = (id: string) =>
  queryOptions({
    queryKey: ['staff', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

/** The temporary password in the answer is never shown again. */
export const register = (staff: StaffForm, key: string) =>
  read(http.POST(BASE, { params: { header: once(key) }, body: staff }))
