import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clients',
  validateSearch: listSearch('status'),
  component: lazyRouteComponent(() => import('./ClientList'), 'ClientList'),
})

const create = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clients/new',
  component: lazyRouteComponent(() => import('./ClientNew'), 'ClientNew'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clients/$id',
  component: lazyRouteComponent(() => import('./ClientPage'), 'ClientPage'),
})

export const apiClientRoutes = [list, create, detail] as const
