import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch, textSearch } from '@/routing/search'
import { completed } from './scope'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers',
  validateSearch: listSearch('status', 'category', 'type', 'department', 'owner', 'incomplete', 'valueClass'),
  beforeLoad: async ({ context, search }) => {
    const wanted = await completed(search, context.queries)
    if (wanted) throw redirect({ to: '/customers', search: wanted, replace: true } as never)
  },
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers/$id',
  validateSearch: textSearch('tab'),
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

export const customerRoutes = [list, detail]
