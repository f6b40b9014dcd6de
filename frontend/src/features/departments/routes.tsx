import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/base'
import { textSearch } from '@/routing/search'

const departments = createRoute({
  getParentRoute: () => shellRoute,
  path: '/departments',
  validateSearch: textSearch('id', 'closed'),
  component: lazyRouteComponent(() => import('./DepartmentsPage'), 'DepartmentsPage'),
})

export const departmentRoutes = [departments] as const
