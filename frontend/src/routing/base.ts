import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router'
import { Problem } from '@/api/problem'
import { meQuery } from '@/auth/session'

export interface RouterContext {
  queries: QueryClient
}

export const rootRoute = createRootRouteWithContext<RouterContext>()()

/** Parent of every page that needs a signed-in person. The app hangs the frame (menu, top bar) on it. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queries.ensureQueryData(meQuery).catch((error: unknown) => {
      if (error instanceof Problem && error.unauthenticated) return undefined
      throw error
    })
    if (!me) throw redirect({ to: '/sign-in', search: { return: location.href } as never })
    if (me.mustChangePassword && location.pathname !== '/account/password') {
      throw redirect({ to: '/account/password' as never })
    }
  },
})
