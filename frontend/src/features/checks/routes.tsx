import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { bareRoute, shellRoute } from '@/routing/base'
import { listSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/archive-checks',
  validateSearch: listSearch('view', 'status', 'department', 'mine'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/archive-checks/$id',
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

const item = createRoute({
  getParentRoute: () => shellRoute,
  path: '/archive-checks/items/$id',
  component: lazyRouteComponent(() => import('./pages'), 'ItemRoute'),
})

const audit = createRoute({
  getParentRoute: () => shellRoute,
  path: '/archive-audits',
  validateSearch: listSearch('year'),
  component: lazyRouteComponent(() => import('./pages'), 'AuditRoute'),
})

/** Paper has no menu beside it. */
const paper = createRoute({
  getParentRoute: () => bareRoute,
  path: '/print/archive-audits/$year',
  component: lazyRouteComponent(() => import('./pages'), 'PaperRoute'),
})

export const checkRoutes = [list, detail, item, audit]

export const checkPaperRoutes = [paper]
