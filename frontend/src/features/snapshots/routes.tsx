import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch, textSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/archive-snapshots',
  validateSearch: listSearch('period', 'kind', 'valueClass', 'department'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/archive-snapshots/$id',
  validateSearch: textSearch('compare'),
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

export const snapshotRoutes = [list, detail]
