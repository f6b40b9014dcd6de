import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { bareRoute, shellRoute } from '@/routing/base'
import { listSearch, textSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/releases',
  validateSearch: listSearch('status', 'reason', 'customerId'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const apply = createRoute({
  getParentRoute: () => shellRoute,
  path: '/releases/new',
  validateSearch: textSearch('contract'),
  component: lazyRouteComponent(() => import('./pages'), 'NewRoute'),
})

const shipments = createRoute({
  getParentRoute: () => shellRoute,
  path: '/releases/shipments',
  component: lazyRouteComponent(() => import('./pages'), 'ShipmentsRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/releases/$id',
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

/** Paper has no menu beside it. */
const paper = createRoute({
  getParentRoute: () => bareRoute,
  path: '/print/releases/$id',
  component: lazyRouteComponent(() => import('./pages'), 'PaperRoute'),
})

export const releaseRoutes = [list, apply, shipments, detail, paper]
