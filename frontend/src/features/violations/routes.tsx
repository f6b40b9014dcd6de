import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/violations',
  validateSearch: listSearch('status', 'kind', 'source', 'department'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const entry = createRoute({
  getParentRoute: () => shellRoute,
  path: '/violations/new',
  component: lazyRouteComponent(() => import('./pages'), 'NewRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/violations/$id',
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

export const violationRoutes = [list, entry, detail]
