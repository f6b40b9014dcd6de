import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { accountRoutes, signInRoutes } from '@/features/account/routes'
import { creditRoutes } from '@/features/credit/routes'
import { customerRoutes } from '@/features/customers/routes'
import { deskRoutes } from '@/features/desk/routes'
import { notificationRoutes } from '@/features/notifications/routes'
import { registrationRoutes } from '@/features/registrations/routes'
import { rootRoute, shellRoute } from '@/routing/base'
import { parseSearch, stringifySearch } from '@/routing/search'
import { PageSkeleton } from '@/ui/states'
import { AppLayout } from './AppLayout'
import { NoPage, PageCrash } from './fallbacks'

const routeTree = rootRoute.addChildren([
  ...signInRoutes,
  shellRoute
    .update({ component: AppLayout })
    .addChildren([
      ...deskRoutes,
      ...notificationRoutes,
      ...customerRoutes,
      ...registrationRoutes,
      ...creditRoutes,
      ...accountRoutes,
    ]),
])

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    parseSearch,
    stringifySearch,
    defaultPreload: false,
    defaultPendingComponent: PageSkeleton,
    defaultPendingMs: 200,
    defaultErrorComponent: PageCrash,
    defaultNotFoundComponent: NoPage,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
