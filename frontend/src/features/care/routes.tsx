import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch, textSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/care-plans',
  validateSearch: listSearch('status', 'year', 'department', 'mine', 'view'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const fresh = createRoute({
  getParentRoute: () => shellRoute,
  path: '/care-plans/new',
  validateSearch: textSearch('customer', 'year'),
  component: lazyRouteComponent(() => import('./pages'), 'NewRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/care-plans/$id',
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

export const careRoutes = [list, fresh, detail]
