import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router'
import { configure, render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { App as AntApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { Me } from '@/api/types'
import { startI18n } from '@/i18n'
import { rootRoute, shellRoute } from '@/routing/base'
import { parseSearch, stringifySearch } from '@/routing/search'
import { AdoptMessages } from '@/ui/AdoptMessages'

export const server = setupServer()

// Whether an element is hidden costs a style calculation for each ancestor, each time.
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 })

export const REP: Me = {
  id: '0199-rep',
  username: 'chenjing',
  name: '陈静',
  department: { id: 'd-east', code: 'XS1', name: '销售一部' },
  roles: ['SALES_REP'],
  mustChangePassword: false,
}
export const DATA_ADMIN: Me = { ...REP, id: '0199-admin', username: 'liumin', name: '刘敏', roles: ['DATA_ADMIN'] }

export const page = <T,>(items: T[]) => ({ items, next: null, total: { count: items.length, capped: false } })

export const problem = (status: number, body: object) =>
  HttpResponse.json(
    { traceId: '4bf92f35', ...body },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  )

/** Starts the stand-in for the services; an unexpected request fails the test that made it. */
export function signedInAs(me: () => Me) {
  beforeAll(async () => {
    await startI18n('zh-CN')
    dayjs.locale('zh-cn')
    standInForLayout()
    server.listen({ onUnhandledRequest: 'error' })
  })
  afterEach(() => {
    server.resetHandlers()
    sessionStorage.clear()
    localStorage.clear()
  })
  afterAll(() => server.close())
  return () =>
    server.use(
      http.get('*/api/v1/auth/me', () => HttpResponse.json(me())),
      http.get('*/api/v1/legal-holds', () => HttpResponse.json(page([]))),
      http.get('*/api/v1/rules', () => HttpResponse.json({ items: [] })),
      http.get('*/api/v1/departments', () => HttpResponse.json({ items: [] })),
      http.get('*/api/v1/services/:service/policies', () => HttpResponse.json({ items: [] })),
    )
}

type Routes = Parameters<typeof shellRoute.addChildren>[0]

/**
 * The page at this address as a signed-in person sees it, without the frame around it; `outside` are the routes that
 * need nobody signed in.
 */
export function openPage(routes: Routes, path: string, outside: Routes = [] as never) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const router = createRouter({
    routeTree: rootRoute.addChildren([...(outside as []), shellRoute.addChildren(routes)]),
    context: { queries },
    history: createMemoryHistory({ initialEntries: [path] }),
    parseSearch,
    stringifySearch,
  })
  const view = render(
    <ConfigProvider locale={zhCN} button={{ autoInsertSpace: false }} theme={{ token: { motion: false } }}>
      <AntApp>
        <AdoptMessages />
        <QueryClientProvider client={queries}>
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>,
  )
  return { user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }), router, view }
}

/** jsdom measures nothing, and works out each computed style from every rule there is; Ant Design asks for both. */
function standInForLayout() {
  window.getComputedStyle = (element) => (element as HTMLElement).style
  window.matchMedia ??= ((query: string) => ({
    matches: true,
    media: query,
    addListener: () => {},
    removeListener: () => {},
    addEventListener: () => {},
    removeEventListener: () => {},
    dispatchEvent: () => false,
    onchange: null,
  })) as never
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  } as never
  window.scrollTo = () => {}
  Element.prototype.scrollIntoView ??= () => {}
}

/** Puts the text into the box at once, as from the clipboard. */
export async function enter(user: UserEvent, box: HTMLElement, text: string) {
  await user.click(box)
  await user.paste(text)
}

export const typedIn = (box: HTMLElement) => (box as HTMLInputElement).value
