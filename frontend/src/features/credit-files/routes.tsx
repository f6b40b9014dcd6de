import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/credit-file-requests',
  validateSearch: listSearch('status', 'mine', 'account'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/credit-file-requests/$id',
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

export const creditFileRoutes = [list, detail]
