import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/filings',
  validateSearch: listSearch('status', 'overdue', 'late', 'mine', 'department', 'view'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/filings/$id',
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

const status = createRoute({
  getParentRoute: () => shellRoute,
  path: '/filing-status',
  component: lazyRouteComponent(() => import('./pages'), 'StatusRoute'),
})

const changes = createRoute({
  getParentRoute: () => shellRoute,
  path: '/change-reports',
  validateSearch: listSearch('late', 'department'),
  component: lazyRouteComponent(() => import('./pages'), 'ChangesRoute'),
})

export const filingRoutes = [list, detail, status, changes]
