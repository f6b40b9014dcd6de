import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { accountRoutes, signInRoutes } from '@/features/account/routes'
import { apiClientRoutes } from '@/features/api-clients/routes'
import { auditRoutes } from '@/features/audit/routes'
import { changeRoutes } from '@/features/changes/routes'
import { creditRoutes } from '@/features/credit/routes'
import { customerRoutes } from '@/features/customers/routes'
import { departmentRoutes } from '@/features/departments/routes'
import { deskRoutes } from '@/features/desk/routes'
import { filingRoutes } from '@/features/filings/routes'
import { notificationRoutes } from '@/features/notifications/routes'
import { policyRoutes } from '@/features/policies/routes'
import { registrationRoutes } from '@/features/registrations/routes'
import { ruleRoutes } from '@/features/rules/routes'
import { staffRoutes } from '@/features/staff/routes'
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
      ...changeRoutes,
      ...filingRoutes,
      ...creditRoutes,
      ...ruleRoutes,
      ...policyRoutes,
      ...staffRoutes,
      ...departmentRoutes,
      ...apiClientRoutes,
      ...auditRoutes,
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
