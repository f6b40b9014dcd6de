import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch, textSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/access-requests',
  validateSearch: listSearch('status', 'kind', 'mine', 'customer', 'barred'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const create = createRoute({
  getParentRoute: () => shellRoute,
  path: '/access-requests/new',
  validateSearch: textSearch('customer', 'name', 'kind'),
  component: lazyRouteComponent(() => import('./pages'), 'NewRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/access-requests/$id',
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

const log = createRoute({
  getParentRoute: () => shellRoute,
  path: '/accesses',
  validateSearch: listSearch('staff', 'customer', 'kind', 'from', 'to'),
  component: lazyRouteComponent(() => import('./pages'), 'LogRoute'),
})

export const accessRoutes = [list, create, detail, log]
