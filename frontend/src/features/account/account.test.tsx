import { createRoute } from '@tanstack/react-router'
import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { shellRoute } from '@/routing/base'
import { textSearch } from '@/routing/search'
import { enter, openPage, problem, server, signedInAs } from '@/test/screen'
import * as world from '@/test/world/data'
import { handlers } from '@/test/world/handlers'
import { localPath } from './returnPath'
import { accountRoutes, signInRoutes } from './routes'

const wanted = createRoute({
  getParentRoute: () => shellRoute,
  path: '/wanted',
  validateSearch: textSearch('status'),
  component: () => 'the wanted page',
})
const open = (path: string) => openPage([wanted, ...accountRoutes] as never, path, [...signInRoutes] as never)

describe('signing in', () => {
  signedInAs(() => world.me)
  let signedIn = false
  beforeEach(() => {
    signedIn = false
    server.use(...handlers)
    server.use(
      http.get('*/api/v1/auth/me', () =>
        signedIn ? HttpResponse.json(world.me) : problem(401, { code: 'auth.unauthenticated' }),
      ),
    )
  })

  async function fill(path: string) {
    const opened = open(path)
    await enter(opened.user, await screen.findByLabelText('用户名'), '　gm ')
    await enter(opened.user, screen.getByLabelText('密码'), 'a lamp in the hall')
    await opened.user.click(screen.getByRole('button', { name: '登录' }))
    return opened
  }

  it('is asked for first and leads back to the page that was wanted', async () => {
    let body: unknown
    server.use(
      http.post('*/api/v1/auth/login', async ({ request }) => {
        body = await request.json()
        signedIn = true
        return HttpResponse.json(world.me)
      }),
    )
    const { router } = await fill('/wanted?status=ACTIVE')
    expect(body).toEqual({ username: 'gm', password: 'a lamp in the hall' })
    await screen.findByText('the wanted page')
    expect(router.state.location.href).toBe('/wanted?status=ACTIVE')
  })

  it('says the same for a wrong name and a wrong password', async () => {
    server.use(http.post('*/api/v1/auth/login', () => problem(401, { code: 'auth.bad-credentials' })))
    const { router } = await fill('/sign-in')
    await screen.findByText('用户名或密码不正确')
    expect(router.state.location.pathname).toBe('/sign-in')
  })

  it('says how long to wait after too many attempts', async () => {
    server.use(
      http.post('*/api/v1/auth/login', () =>
        HttpResponse.json({ code: 'auth.throttled' }, { status: 429, headers: { 'Retry-After': '30' } }),
      ),
    )
    await fill('/sign-in')
    await screen.findByText('请在 30 秒后再试。')
  })

  it('leads a person with a temporary password to choosing their own', async () => {
    signedIn = true
    server.use(http.get('*/api/v1/auth/me', () => HttpResponse.json({ ...world.me, mustChangePassword: true })))
    const { router } = open('/wanted')
    await screen.findByText(/请先设置自己的密码/)
    await waitFor(() => expect(router.state.location.pathname).toBe('/account/password'))
  })

  it('never leads out of this site', () => {
    expect(localPath('/customers?q=1')).toBe('/customers?q=1')
    for (const bad of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', undefined]) {
      expect(localPath(bad)).toBe('/')
    }
  })
})

describe('the first administrator', () => {
  signedInAs(() => world.me)
  beforeEach(() => {
    window.location.hash = '#one-time-token'
    server.use(...handlers)
  })

  it('is created from the one-time link and signed in at once', async () => {
    let body: unknown
    server.use(
      http.get('*/api/v1/auth/setup', () => HttpResponse.json({ open: true })),
      http.post('*/api/v1/auth/setup', async ({ request }) => {
        body = await request.json()
        return HttpResponse.json(world.me, { status: 201 })
      }),
    )
    const { user, router } = open('/setup')
    await enter(user, await screen.findByLabelText('公司名称'), '华光灯具厂')
    await enter(user, screen.getByLabelText('管理员姓名'), '陈国华')
    await enter(user, screen.getByLabelText('用户名'), 'admin')
    await enter(user, screen.getByLabelText('密码'), 'a lamp in the hall')
    await user.click(screen.getByRole('button', { name: '建立并登录' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/'))
    expect(body).toEqual({
      token: 'one-time-token',
      companyName: '华光灯具厂',
      name: '陈国华',
      username: 'admin',
      password: 'a lamp in the hall',
    })
  })

  it('is not created twice', async () => {
    server.use(http.get('*/api/v1/auth/setup', () => HttpResponse.json({ open: false })))
    open('/setup')
    await screen.findByText('系统已经初始化过，请直接登录。')
    expect(screen.queryByRole('button', { name: '建立并登录' })).toBeNull()
  })
})
