import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PolicyVersion } from '@/api/types'
import { openPage, problem, server, signedInAs } from '@/test/screen'
import * as world from '@/test/world/data'
import { handlers } from '@/test/world/handlers'
import * as regulations from '@/test/world/regulations'
import { policyRoutes } from './routes'
import { changesOf } from './values'

const open = (path: string) => openPage([...policyRoutes] as never, path)
const proposed = regulations.versions[0] as PolicyVersion

describe('the parameters of the regulations', () => {
  signedInAs(() => world.me)
  beforeEach(() => server.use(...handlers))

  it('are shown with the regulation’s own value where they differ', async () => {
    open('/policies?policy=registration')
    const row = await screen.findByRole('row', { name: /登记审核时限/ })
    within(row).getByText('2 个工作日')
    within(row).getByText('1 个工作日')
    within(row).getByText('已调整')
    expect((screen.getByRole('button', { name: '提出修改' }) as HTMLButtonElement).disabled).toBe(true)
  })

  it('are approved by somebody else than the proposer, with the version seen', async () => {
    const sent: Request[] = []
    server.use(
      http.post('*/policies/registration/versions/3/actions/approve', ({ request }) => {
        sent.push(request.clone())
        return HttpResponse.json({ ...proposed, status: 'APPROVED', version: 1, allowedActions: [] })
      }),
    )
    const { user } = open('/policies?policy=registration&tab=history')
    const version = within(await screen.findByRole('article', { name: '第 3 版' }))
    expect(version.getByText('登记审核时限').closest('div')?.textContent).toContain('3 个工作日')
    await user.click(version.getByRole('button', { name: '批准' }))
    await user.click(screen.getByLabelText('审批意见'))
    await user.paste('同意')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '批准' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.headers.get('If-Match')).toBe('"0"')
    expect(await sent[0]?.json()).toEqual({ reason: '同意' })
  })

  it('tell the proposer why there is no button', async () => {
    const mine = { ...proposed, proposedBy: world.me.id, allowedActions: [] }
    server.use(
      http.get('*/policies/registration/versions', () =>
        HttpResponse.json({ items: [mine, ...regulations.versions.slice(1)] }),
      ),
    )
    open('/policies?policy=registration&tab=history')
    await screen.findByText(/这是您提出的修改/)
    expect(screen.queryByRole('button', { name: '批准' })).toBeNull()
  })

  it('are proposed with only what changed, money in fen, and a reason', async () => {
    const bodies: unknown[] = []
    server.use(
      http.post('*/policies/credit/versions', async ({ request }) => {
        bodies.push(await request.json())
        return bodies.length === 1
          ? problem(422, {
              code: 'request.invalid',
              errors: [
                { field: 'values.newCustomerLimitFen', code: 'validation.range', message: '应在 0 到 1000 之间' },
              ],
            })
          : HttpResponse.json(proposed, { status: 201 })
      }),
    )
    const { user } = open('/policies?policy=credit')
    await user.click(await screen.findByRole('button', { name: '提出修改' }))
    const drawer = within(screen.getByRole('dialog'))
    const limit = drawer.getByLabelText(/新客户信用上限/)
    await user.clear(limit)
    await user.type(limit, '80000')
    await user.click(drawer.getByLabelText('原因'))
    await user.paste('旺季备货')
    await user.click(drawer.getByRole('button', { name: '提出修改' }))
    await screen.findByText('应在 0 到 1000 之间')
    await user.click(drawer.getByRole('button', { name: '提出修改' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(bodies[1]).toEqual({ values: { newCustomerLimitFen: '8000000' }, reason: '旺季备货' })
  })

  it('keep a history that compares each version with the one in force before it', () => {
    const policy = regulations.policies.customer?.[0]
    expect(policy && changesOf(proposed, regulations.versions, policy)).toEqual([
      { key: 'latestNextDay', from: '10:00', to: '11:00' },
      { key: 'auditDays', from: '2', to: '3' },
    ])
  })
})
