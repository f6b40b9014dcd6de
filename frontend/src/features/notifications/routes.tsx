import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { textSearch } from '@/routing/search'

const notifications = createRoute({
  getParentRoute: () => shellRoute,
  path: '/notifications',
  validateSearch: textSearch('unread'),
  component: lazyRouteComponent(() => import('./NotificationsPage'), 'NotificationsPage'),
})

export const notificationRoutes = [notifications] as const
