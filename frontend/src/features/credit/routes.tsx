import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/credit-accounts',
  validateSearch: listSearch('status'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/credit-accounts/$id',
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

export const creditRoutes = [list, detail]
