import { act, screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NEWS_EVERY } from '@/api/work'
import { openPage, page, REP, server, signedInAs } from '@/test/screen'
import { notificationRoutes } from './routes'

const notice = (number: string, day: number) => ({
  id: `n-${number}`,
  kind: 'filing.reminder',
  subjectType: 'filing',
  subjectId: `s-${number}`,
  subjectNumber: number,
  params: { name: '恒达照明' },
  rule: 'S2a-21',
  createdAt: `2026-11-2${day}T02:00:00Z`,
  readAt: null,
})
const list = '*/api/v1/services/:service/notifications'
const shown = () => screen.getAllByText(/^BA-/).map((each) => each.textContent)

describe('the notices', () => {
  let customer = [notice('BA-1', 1)]
  let asked = 0
  const signIn = signedInAs(() => REP)
  beforeEach(() => {
    customer = [notice('BA-1', 1)]
    asked = 0
    signIn()
    vi.useFakeTimers({
      shouldAdvanceTime: true,
      toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'],
    })
    server.use(
      http.get(list, ({ params }) => {
        asked++
        return HttpResponse.json(page(params.service === 'customer' ? customer : []))
      }),
    )
  })
  afterEach(() => {
    vi.useRealTimers()
    look('visible')
  })

  it('come by themselves while somebody looks, and not while nobody does', async () => {
    openPage([...notificationRoutes] as never, '/notifications')
    await screen.findByText('BA-1')
    customer = [notice('BA-2', 2), ...customer]
    await wait(NEWS_EVERY + 1000)
    await screen.findByText('BA-2')
    look('hidden')
    const before = asked
    await wait(NEWS_EVERY * 3)
    expect(asked).toBe(before)
  })

  it('go on to the last one, newest first whichever service tells it', async () => {
    server.use(
      http.get(list, ({ params, request }) => {
        const next = new URL(request.url).searchParams.get('cursor')
        if (params.service === 'credit') return HttpResponse.json(page([notice('BA-3', 3)]))
        if (params.service !== 'customer') return HttpResponse.json(page([]))
        return HttpResponse.json(
          next
            ? page([notice('BA-4', 4), notice('BA-2', 2)])
            : { ...page([notice('BA-6', 6), notice('BA-5', 5)]), next: 'more' },
        )
      }),
    )
    const { user } = openPage([...notificationRoutes] as never, '/notifications')
    await screen.findByText('BA-6')
    expect(shown()).toEqual(['BA-6', 'BA-5'])
    await user.click(screen.getByRole('button', { name: '加载更早的通知' }))
    await screen.findByText('BA-2')
    expect(shown()).toEqual(['BA-6', 'BA-5', 'BA-4', 'BA-3', 'BA-2'])
    expect(screen.queryByRole('button', { name: '加载更早的通知' })).toBeNull()
  })
})

const wait = (time: number) => act(() => vi.advanceTimersByTimeAsync(time))

function look(state: DocumentVisibilityState) {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
  window.dispatchEvent(new Event('visibilitychange'))
}
