import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/receptions',
  validateSearch: listSearch('status', 'mine', 'department', 'outcome'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const create = createRoute({
  getParentRoute: () => shellRoute,
  path: '/receptions/new',
  component: lazyRouteComponent(() => import('./pages'), 'NewRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/receptions/$id',
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

const roster = createRoute({
  getParentRoute: () => shellRoute,
  path: '/duty-roster',
  component: lazyRouteComponent(() => import('./pages'), 'RosterRoute'),
})

export const receptionRoutes = [list, create, detail, roster]
