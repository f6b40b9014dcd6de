import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/price-lists',
  validateSearch: listSearch('status'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/price-lists/$id',
  validateSearch: listSearch(),
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

const approvals = createRoute({
  getParentRoute: () => shellRoute,
  path: '/price-approvals',
  validateSearch: listSearch('status', 'customerId'),
  component: lazyRouteComponent(() => import('./pages'), 'ApprovalsRoute'),
})

export const priceRoutes = [list, detail, approvals]
