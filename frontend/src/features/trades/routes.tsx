import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch, textSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/trade-records',
  validateSearch: listSearch('from', 'to', 'region', 'product', 'source', 'customer'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const entry = createRoute({
  getParentRoute: () => shellRoute,
  path: '/trade-records/new',
  validateSearch: textSearch('customer'),
  component: lazyRouteComponent(() => import('./pages'), 'NewRoute'),
})

const batch = createRoute({
  getParentRoute: () => shellRoute,
  path: '/trade-records/batch',
  component: lazyRouteComponent(() => import('./pages'), 'BatchRoute'),
})

export const tradeRoutes = [list, entry, batch]
