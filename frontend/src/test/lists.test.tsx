import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { staffRoutes } from '@/features/staff/routes'
import { openPage, page, problem, server, signedInAs } from '@/test/screen'
import * as world from '@/test/world/data'
import { handlers } from '@/test/world/handlers'

const people = world.staff.slice(0, 3)
const open = (path = '/staff') => openPage([...staffRoutes] as never, path)
const rows = () => screen.getAllByRole('row').filter((row) => row.hasAttribute('data-row-key'))
const asked: URLSearchParams[] = []

describe('a list', () => {
  signedInAs(() => world.me)
  beforeEach(() => {
    asked.length = 0
    server.use(...handlers)
    server.use(
      http.get('*/api/v1/staff', ({ request }) => {
        asked.push(new URL(request.url).searchParams)
        return HttpResponse.json(page(people))
      }),
    )
  })

  it('keeps its filters, search and sort in the address and asks the server with them', async () => {
    const { user, router } = open('/staff?status=ACTIVE')
    await screen.findByText('王建军')
    expect(asked.at(-1)?.get('status')).toBe('ACTIVE')
    await user.click(screen.getByRole('button', { name: /状态：在用/ }))
    await user.click(await screen.findByRole('menuitem', { name: '已停用' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ status: 'DISABLED' }))
    await user.click(screen.getAllByRole('columnheader', { name: /姓名/ })[0] as HTMLElement)
    await waitFor(() => expect(router.state.location.search).toEqual({ status: 'DISABLED', sort: 'name' }))
    await user.type(screen.getByLabelText('搜索（按 / 键）'), '　王 {Enter}')
    await waitFor(() => expect(asked.at(-1)?.get('q')).toBe('王'))
    expect(Object.fromEntries(asked.at(-1) ?? [])).toMatchObject({ status: 'DISABLED', sort: 'name', limit: '50' })
    await user.click(screen.getByRole('button', { name: '清除筛选' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ sort: 'name' }))
  })

  it('is worked with the keyboard: / searches, arrows move, Enter opens, Esc lets go', async () => {
    const { user, router } = open()
    await screen.findByText('王建军')
    await user.keyboard('/')
    expect(document.activeElement).toBe(screen.getByLabelText('搜索（按 / 键）'))
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual(['false', 'true', 'false'])
    await user.keyboard('{Escape}')
    expect(rows().every((row) => row.getAttribute('aria-selected') === 'false')).toBe(true)
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/staff/s-2'))
  })

  it('loads the next page by the cursor and says how many there are', async () => {
    server.use(
      http.get('*/api/v1/staff', ({ request }) => {
        const more = new URL(request.url).searchParams.get('cursor') === 'next-page'
        return HttpResponse.json({
          items: more ? people.slice(2) : people.slice(0, 2),
          next: more ? null : 'next-page',
          total: { count: 10000, capped: true },
        })
      }),
    )
    const { user } = open()
    await screen.findByText('共 10000+ 条')
    expect(rows()).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: /加载更多/ }))
    await waitFor(() => expect(rows()).toHaveLength(3))
    expect(screen.queryByRole('button', { name: /加载更多/ })).toBeNull()
  })

  it('says why it is empty, and what failed with the trace id and a retry', async () => {
    server.use(http.get('*/api/v1/staff', () => HttpResponse.json(page([]))))
    open('/staff?q=nobody')
    await screen.findByText('没有符合条件的记录，换个条件试试')
  })

  it('shows a failure in place of the rows and reads again on demand', async () => {
    let broken = true
    server.use(
      http.get('*/api/v1/staff', () =>
        broken ? problem(500, { code: 'internal', detail: '系统出错' }) : HttpResponse.json(page(people)),
      ),
    )
    const { user } = open()
    const alert = await screen.findByRole('alert')
    within(alert).getByText('4bf92f35')
    broken = false
    await user.click(screen.getByRole('button', { name: '重试' }))
    await screen.findByText('王建军')
  })
})
