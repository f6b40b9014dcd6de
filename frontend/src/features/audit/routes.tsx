import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'

const audit = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit/$type/$id',
  component: lazyRouteComponent(() => import('./AuditPage'), 'AuditPage'),
})

export const auditRoutes = [audit] as const
