import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/destruction-lists',
  validateSearch: listSearch('status'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const create = createRoute({
  getParentRoute: () => shellRoute,
  path: '/destruction-lists/new',
  component: lazyRouteComponent(() => import('./pages'), 'NewRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/destruction-lists/$id',
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

const certificate = createRoute({
  getParentRoute: () => shellRoute,
  path: '/destruction-lists/$id/certificate',
  component: lazyRouteComponent(() => import('./pages'), 'CertificateRoute'),
})

export const destructionRoutes = [list, create, detail, certificate]
