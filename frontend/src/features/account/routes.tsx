import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute, shellRoute } from '@/routing/base'
import { textSearch } from '@/routing/search'

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: textSearch('return'),
  component: lazyRouteComponent(() => import('./SignInPage'), 'SignInPage'),
})

const setup = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  component: lazyRouteComponent(() => import('./SetupPage'), 'SetupPage'),
})

const password = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account/password',
  component: lazyRouteComponent(() => import('./PasswordPage'), 'PasswordPage'),
})

/** Pages for people who are not signed in. */
export const signInRoutes = [signIn, setup] as const
export const accountRoutes = [password] as const
