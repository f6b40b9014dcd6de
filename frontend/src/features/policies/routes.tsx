import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { textSearch } from '@/routing/search'

const policies = createRoute({
  getParentRoute: () => shellRoute,
  path: '/policies',
  validateSearch: textSearch('policy', 'tab', 'pack'),
  component: lazyRouteComponent(() => import('./PoliciesPage'), 'PoliciesPage'),
})

export const policyRoutes = [policies] as const
