import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/staff',
  validateSearch: listSearch('department', 'role', 'status'),
  component: lazyRouteComponent(() => import('./StaffList'), 'StaffList'),
})

const create = createRoute({
  getParentRoute: () => shellRoute,
  path: '/staff/new',
  component: lazyRouteComponent(() => import('./StaffNew'), 'StaffNew'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/staff/$id',
  component: lazyRouteComponent(() => import('./StaffPage'), 'StaffPage'),
})

export const staffRoutes = [list, create, detail] as const
