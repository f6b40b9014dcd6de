import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Staff } from '@/api/types'

export const BASE = '/api/v1/staff'

export const staffQuery = (id: string) =>
  queryOptions({ queryKey: ['staff', id], queryFn: ({ signal }) => api.get<Staff>(`${BASE}/${id}`, undefined, signal) })

export interface NewStaff {
  username: string
  name: string
  departmentId: string
  roles: string[]
}

/** The answer to a registration or a reset: the password in it is never shown again. */
export type StaffWithPassword = Staff & { temporaryPassword: string | null }

export const register = (staff: NewStaff, key: string) =>
  api.post<StaffWithPassword>(BASE, staff, { idempotencyKey: key })
