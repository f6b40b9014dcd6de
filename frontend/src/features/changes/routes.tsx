import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch, textSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/change-requests',
  validateSearch: listSearch('status', 'kind', 'department', 'customer', 'mine'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/change-requests/$id',
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

const form = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers/$id/change',
  validateSearch: textSearch('field', 'kind'),
  component: lazyRouteComponent(() => import('./pages'), 'FormRoute'),
})

const merge = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers/$id/merge',
  component: lazyRouteComponent(() => import('./pages'), 'MergeRoute'),
})

export const changeRoutes = [list, detail, form, merge]
