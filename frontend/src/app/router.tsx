import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { accessRoutes } from '@/features/access/routes'
import { accountRoutes, signInRoutes } from '@/features/account/routes'
import { apiClientRoutes } from '@/features/api-clients/routes'
import { thankYouRoutes } from '@/features/appreciation/routes'
import { auditRoutes } from '@/features/audit/routes'
import { careRoutes } from '@/features/care/routes'
import { changeRoutes } from '@/features/changes/routes'
import { checkPaperRoutes, checkRoutes } from '@/features/checks/routes'
import { classificationRoutes } from '@/features/classification/routes'
import { collectingRoutes } from '@/features/collecting/routes'
import { contractRoutes } from '@/features/contracts/routes'
import { creditRoutes } from '@/features/credit/routes'
import { creditFileRoutes } from '@/features/credit-files/routes'
import { customerRoutes } from '@/features/customers/routes'
import { departmentRoutes } from '@/features/departments/routes'
import { deskRoutes } from '@/features/desk/routes'
import { destructionRoutes } from '@/features/destruction/routes'
import { dutyRoutes } from '@/features/duties/routes'
import { exchangeRoutes } from '@/features/exchange/routes'
import { filingRoutes } from '@/features/filings/routes'
import { notificationRoutes } from '@/features/notifications/routes'
import { policyRoutes } from '@/features/policies/routes'
import { priceRoutes } from '@/features/prices/routes'
import { printRoutes } from '@/features/print/routes'
import { receivableRoutes } from '@/features/receivables/routes'
import { receptionRoutes } from '@/features/receptions/routes'
import { registrationRoutes } from '@/features/registrations/routes'
import { releaseRoutes } from '@/features/releases/routes'
import { ruleRoutes } from '@/features/rules/routes'
import { snapshotRoutes } from '@/features/snapshots/routes'
import { staffRoutes } from '@/features/staff/routes'
import { tradeRoutes } from '@/features/trades/routes'
import { violationRoutes } from '@/features/violations/routes'
import { bareRoute, rootRoute, shellRoute } from '@/routing/base'
import { parseSearch, stringifySearch } from '@/routing/search'
import { PageSkeleton } from '@/ui/states'
import { AppLayout } from './AppLayout'
import { NoPage, PageCrash } from './fallbacks'

const routeTree = rootRoute.addChildren([
  ...signInRoutes,
  bareRoute.addChildren([...printRoutes, ...checkPaperRoutes]),
  shellRoute
    .update({ component: AppLayout })
    .addChildren([
      ...deskRoutes,
      ...notificationRoutes,
      ...customerRoutes,
      ...registrationRoutes,
      ...changeRoutes,
      ...filingRoutes,
      ...receptionRoutes,
      ...thankYouRoutes,
      ...checkRoutes,
      ...violationRoutes,
      ...dutyRoutes,
      ...careRoutes,
      ...destructionRoutes,
      ...accessRoutes,
      ...tradeRoutes,
      ...classificationRoutes,
      ...snapshotRoutes,
      ...exchangeRoutes,
      ...creditRoutes,
      ...creditFileRoutes,
      ...receivableRoutes,
      ...collectingRoutes,
      ...contractRoutes,
      ...priceRoutes,
      ...releaseRoutes,
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
