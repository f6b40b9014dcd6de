import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch, textSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/registrations',
  validateSearch: listSearch('status', 'mine'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const create = createRoute({
  getParentRoute: () => shellRoute,
  path: '/registrations/new',
  validateSearch: textSearch('reception'),
  component: lazyRouteComponent(() => import('./pages'), 'NewRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/registrations/$id',
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

const edit = createRoute({
  getParentRoute: () => shellRoute,
  path: '/registrations/$id/edit',
  component: lazyRouteComponent(() => import('./pages'), 'EditRoute'),
})

export const registrationRoutes = [list, create, detail, edit]
