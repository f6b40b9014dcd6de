import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/duties',
  validateSearch: listSearch('kind', 'status', 'department', 'late', 'mine', 'view'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/duties/$id',
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

export const dutyRoutes = [list, detail]
