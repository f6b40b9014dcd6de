import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch } from '@/routing/search'

const page = (name: keyof typeof import('./pages')) => lazyRouteComponent(() => import('./pages'), name)

const receivables = createRoute({
  getParentRoute: () => shellRoute,
  path: '/receivables',
  validateSearch: listSearch('view', 'debtClass'),
  component: page('ReceivablesRoute'),
})

const receivableNew = createRoute({
  getParentRoute: () => shellRoute,
  path: '/receivables/new',
  component: page('ReceivableNewRoute'),
})

const receivable = createRoute({
  getParentRoute: () => shellRoute,
  path: '/receivables/$id',
  component: page('ReceivableRoute'),
})

const payments = createRoute({
  getParentRoute: () => shellRoute,
  path: '/payments',
  validateSearch: listSearch('status', 'kind', 'free'),
  component: page('PaymentsRoute'),
})

const paymentNew = createRoute({
  getParentRoute: () => shellRoute,
  path: '/payments/new',
  component: page('PaymentNewRoute'),
})

const paymentBatch = createRoute({
  getParentRoute: () => shellRoute,
  path: '/payments/batch',
  component: page('PaymentBatchRoute'),
})

const payment = createRoute({
  getParentRoute: () => shellRoute,
  path: '/payments/$id',
  component: page('PaymentRoute'),
})

const badDebts = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bad-debts',
  validateSearch: listSearch('status'),
  component: page('BadDebtsRoute'),
})

export const receivableRoutes = [
  receivables,
  receivableNew,
  receivable,
  payments,
  paymentNew,
  paymentBatch,
  payment,
  badDebts,
]
