import { createRoute } from '@tanstack/react-router'
import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Problem } from '@/api/problem'
import { shellRoute } from '@/routing/base'
import { openPage, server, signedInAs } from '@/test/screen'
import * as world from '@/test/world/data'
import { handlers } from '@/test/world/handlers'
import { ProblemAlert } from './ProblemAlert'

const show = (alert: React.ReactNode) => {
  const route = createRoute({ getParentRoute: () => shellRoute, path: '/shown', component: () => alert })
  server.use(...handlers)
  return openPage([route] as never, '/shown')
}

describe('a problem', () => {
  signedInAs(() => world.me)

  it('is said by its code, with the detail, every reason, the article and the trace to copy', async () => {
    const { user } = show(
      <ProblemAlert
        error={
          new Problem(409, {
            code: 'registration.company-code-taken',
            detail: '该统一社会信用代码已登记在先：DJ-2026-000007',
            rule: 'S2c-28',
            traceId: '4bf92f3577b34da6',
            allowedActions: ['return', 'withdraw'],
          })
        }
        actionsOf="registration"
      />,
    )
    await screen.findByText('该统一社会信用代码已有记录')
    screen.getByText('该统一社会信用代码已登记在先：DJ-2026-000007')
    screen.getByText('当前可以进行的操作：退回、撤回')
    await screen.findByText('客户冲撞归属')
    const written = vi.spyOn(navigator.clipboard, 'writeText')
    await user.click(screen.getByRole('button', { name: '复制跟踪号' }))
    expect(written).toHaveBeenCalledWith('4bf92f3577b34da6')
  })

  it('with a code nobody knows shows what the server said instead of nothing', async () => {
    show(<ProblemAlert error={new Problem(409, { code: 'brand.new-code', detail: '新的拒绝原因' })} />)
    await screen.findByText('新的拒绝原因')
  })

  it('of a dead network says so and offers a retry', async () => {
    const retry = vi.fn()
    const { user } = show(<ProblemAlert error={new TypeError('Failed to fetch')} onRetry={retry} />)
    await screen.findByText('连接不上服务器，请检查网络')
    await user.click(screen.getByRole('button', { name: '重试' }))
    expect(retry).toHaveBeenCalledOnce()
  })
})
