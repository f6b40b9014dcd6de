import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch } from '@/routing/search'

const rules = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rules',
  validateSearch: listSearch('owner', 'kind', 'use', 'rule'),
  component: lazyRouteComponent(() => import('./RulesPage'), 'RulesPage'),
})

export const ruleRoutes = [rules] as const
