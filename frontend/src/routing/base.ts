import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router'
import { Problem } from '@/api/problem'
import { meQuery } from '@/auth/session'

export interface RouterContext {
  queries: QueryClient
}

export const rootRoute = createRootRouteWithContext<RouterContext>()()

interface Entering {
  context: RouterContext
  location: { href: string; pathname: string }
}

async function signedIn({ context, location }: Entering) {
  const me = await context.queries.ensureQueryData(meQuery).catch((error: unknown) => {
    if (error instanceof Problem && error.unauthenticated) return undefined
    throw error
  })
  if (!me) throw redirect({ to: '/sign-in', search: { return: location.href } as never })
  if (me.mustChangePassword && location.pathname !== '/account/password') {
    throw redirect({ to: '/account/password' as never })
  }
}

/** Parent of every page that needs a signed-in person. The app hangs the frame (menu, top bar) on it. */
export const shellRoute = createRoute({ getParentRoute: () => rootRoute, id: 'shell', beforeLoad: signedIn })

/** Parent of the pages that need a signed-in person and no frame: paper. */
export const bareRoute = createRoute({ getParentRoute: () => rootRoute, id: 'bare', beforeLoad: signedIn })
