import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch } from '@/routing/search'

const page = (name: keyof typeof import('./pages')) => lazyRouteComponent(() => import('./pages'), name)

const list = (path: string, name: keyof typeof import('./pages'), ...filters: string[]) =>
  createRoute({
    getParentRoute: () => shellRoute,
    path,
    validateSearch: listSearch(...filters),
    component: page(name),
  })

const detail = (path: string, name: keyof typeof import('./pages')) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: page(name) })

export const collectingRoutes = [
  list('/payment-reminders', 'RemindersRoute', 'view', 'status'),
  detail('/payment-reminders/$id', 'ReminderRoute'),
  detail('/demand-notices/$id', 'DemandRoute'),
  list('/shipment-stops', 'StopsRoute', 'view'),
  detail('/shipment-stops/$id', 'StopRoute'),
  list('/collections', 'CollectionsRoute', 'view', 'from', 'status'),
  detail('/collections/$id', 'CollectionRoute'),
]
