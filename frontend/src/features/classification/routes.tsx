import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/classification-runs',
  validateSearch: listSearch('status'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const entry = createRoute({
  getParentRoute: () => shellRoute,
  path: '/classification-runs/new',
  component: lazyRouteComponent(() => import('./pages'), 'NewRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/classification-runs/$id',
  validateSearch: listSearch('valueClass', 'changed', 'large', 'outcome'),
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

export const classificationRoutes = [list, entry, detail]
