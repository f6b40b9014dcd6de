import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch, textSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/credit-contracts',
  validateSearch: listSearch('status', 'customerId'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const draft = createRoute({
  getParentRoute: () => shellRoute,
  path: '/credit-contracts/new',
  validateSearch: textSearch('account'),
  component: lazyRouteComponent(() => import('./pages'), 'NewRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/credit-contracts/$id',
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

export const contractRoutes = [list, draft, detail]
