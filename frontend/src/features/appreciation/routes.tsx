import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/thank-you-events',
  validateSearch: listSearch('status'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const create = createRoute({
  getParentRoute: () => shellRoute,
  path: '/thank-you-events/new',
  component: lazyRouteComponent(() => import('./pages'), 'NewRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/thank-you-events/$id',
  validateSearch: listSearch('department', 'doubled'),
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

export const thankYouRoutes = [list, create, detail]
