import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch, textSearch } from '@/routing/search'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/credit-accounts',
  validateSearch: listSearch('status'),
  component: lazyRouteComponent(() => import('./pages'), 'ListRoute'),
})

const detail = createRoute({
  getParentRoute: () => shellRoute,
  path: '/credit-accounts/$id',
  validateSearch: textSearch('tab'),
  component: lazyRouteComponent(() => import('./pages'), 'DetailRoute'),
})

const line = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company-line',
  component: lazyRouteComponent(() => import('./CompanyLinePage'), 'CompanyLinePage'),
})

type Pages = typeof import('./pages')

const page = (path: string, component: keyof Pages, ...filters: string[]) =>
  createRoute({
    getParentRoute: () => shellRoute,
    path,
    validateSearch: listSearch(...filters),
    component: lazyRouteComponent(() => import('./pages'), component),
  })

export const creditRoutes = [
  list,
  detail,
  line,
  page('/investigations', 'InvestigationsRoute', 'status', 'mine'),
  page('/investigations/$id', 'InvestigationRoute'),
  page('/credit-ratings', 'RatingsRoute', 'status', 'grade'),
  page('/credit-ratings/$id', 'RatingRoute'),
  page('/limit-changes', 'LimitsRoute', 'status', 'kind'),
  page('/limit-changes/$id', 'LimitRoute'),
  page('/credit-measures', 'MeasuresRoute', 'status', 'kind'),
  page('/credit-measures/$id', 'MeasureRoute'),
  page('/credit-observations', 'ObservationsRoute', 'status', 'item', 'severity'),
  page('/credit-observations/watch-list', 'WatchRoute'),
  page('/credit-observations/$id', 'ObservationRoute'),
]
