import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { listSearch } from '@/routing/search'

const page = (name: string) => lazyRouteComponent(() => import('./pages'), name as never)

const imports = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports',
  validateSearch: listSearch('status', 'mine'),
  component: page('ImportsRoute'),
})

const upload = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/new',
  component: page('UploadRoute'),
})

const imported = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/$id',
  component: page('ImportRoute'),
})

const exports = createRoute({
  getParentRoute: () => shellRoute,
  path: '/exports',
  validateSearch: listSearch('status', 'mine'),
  component: page('ExportsRoute'),
})

const exported = createRoute({
  getParentRoute: () => shellRoute,
  path: '/exports/$id',
  component: page('ExportRoute'),
})

export const exchangeRoutes = [imports, upload, imported, exports, exported]
