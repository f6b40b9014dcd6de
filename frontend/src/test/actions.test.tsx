import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Staff } from '@/api/types'
import { staffRoutes } from '@/features/staff/routes'
import { openPage, problem, server, signedInAs } from '@/test/screen'
import * as world from '@/test/world/data'
import { handlers } from '@/test/world/handlers'

const wang = world.staff[0] as Staff
const open = () => openPage([...staffRoutes] as never, `/staff/${wang.id}`)
const sent: Request[] = []
const dialog = () => within(screen.getByRole('dialog'))

function answerDisable(answer: () => Response) {
  server.use(
    http.post('*/api/v1/staff/:id/actions/disable', ({ request }) => {
      sent.push(request.clone())
      return answer() as never
    }),
  )
}

describe('the actions of a record', () => {
  signedInAs(() => world.me)
  beforeEach(() => {
    sent.length = 0
    server.use(...handlers)
  })

  async function disable(reason = '已离职') {
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: '停用' }))
    await user.click(dialog().getByLabelText('原因'))
    await user.paste(reason)
    await user.click(dialog().getByRole('button', { name: '停用' }))
    return user
  }

  it('are those the server allows, sent with the version seen, a key and the guard header', async () => {
    answerDisable(() => HttpResponse.json({ ...wang, status: 'DISABLED', version: 4 }))
    await disable()
    await waitFor(() => expect(sent).toHaveLength(1))
    const [request] = sent as [Request]
    expect(request.headers.get('If-Match')).toBe('"3"')
    expect(request.headers.get('Keguan-Csrf')).toBe('1')
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/)
    expect(await request.json()).toEqual({ reason: '已离职' })
    await screen.findByText('停用成功')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.queryByRole('button', { name: '启用' })).toBeNull()
  })

  it('need their required fields before anything is sent', async () => {
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: '停用' }))
    await user.click(dialog().getByRole('button', { name: '停用' }))
    await screen.findByText('请填写原因')
    expect(sent).toHaveLength(0)
  })

  it('say that somebody else was faster, and reload the record', async () => {
    answerDisable(() => problem(412, { code: 'conflict.stale' }))
    const user = await disable()
    await screen.findByText('已被他人修改')
    expect((dialog().getByRole('button', { name: '停用' }) as HTMLButtonElement).disabled).toBe(true)
    server.use(
      http.get('*/api/v1/staff/:id', () =>
        HttpResponse.json({ ...wang, status: 'DISABLED', version: 4, allowedActions: ['enable'] }),
      ),
    )
    await user.click(dialog().getByRole('button', { name: '重新加载' }))
    await screen.findByRole('button', { name: '启用' })
    expect(screen.queryByRole('button', { name: '停用' })).toBeNull()
  })

  it('put what the server refuses on its field', async () => {
    answerDisable(() =>
      problem(422, {
        code: 'request.invalid',
        errors: [{ field: 'reason', code: 'validation.too-long', message: '不能超过 200 个字' }],
      }),
    )
    await disable()
    await screen.findByText('不能超过 200 个字')
    expect(screen.queryByText('有内容填写不正确')).toBeNull()
  })

  it('name what is possible instead when the state does not allow them', async () => {
    answerDisable(() => problem(409, { code: 'staff.transition-not-allowed', allowedActions: ['enable'] }))
    await disable()
    await screen.findByText('当前可以进行的操作：启用')
  })
})
