import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { bareRoute } from '@/routing/base'

/** Paper has no menu beside it. */
const paper = (path: string, component: keyof typeof import('./pages')) =>
  createRoute({
    getParentRoute: () => bareRoute,
    path,
    component: lazyRouteComponent(() => import('./pages'), component),
  })

export const printRoutes = [
  paper('/print/customers/$id', 'CardRoute'),
  paper('/print/registrations/$id', 'RegistrationRoute'),
  paper('/print/change-requests/$id', 'ChangeRoute'),
  paper('/print/filings/$id', 'FilingRoute'),
  paper('/print/duties/$id', 'FileFormRoute'),
  paper('/print/investigations/$id', 'InvestigationRoute'),
  paper('/print/credit-ratings/$id', 'RatingRoute'),
  paper('/print/payment-reminders/$id', 'ReminderRoute'),
  paper('/print/demand-notices/$id', 'DemandRoute'),
  paper('/print/statements/$id', 'StatementRoute'),
]
