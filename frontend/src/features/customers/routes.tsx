import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch, textSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers',
  validateSearch: listSearch('status', 'category', 'type', 'department', 'owner'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers/$id',
  validateSearch: textSearch('tab'),
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

export const customerRoutes = [list, detail]
