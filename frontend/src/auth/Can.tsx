import type { ReactNode } from 'react'
import type { Role } from '@/api/codes'
import { hasRole, useMe } from './session'

/** Shows a part of a page (such as a 新建 button) to these roles; the server decides again. */
export function Can({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  return hasRole(useMe(), roles) ? children : null
}
