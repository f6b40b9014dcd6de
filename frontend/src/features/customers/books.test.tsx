import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Me } from '@/api/types'
import { ACCOUNT, CUSTOMER, FILING } from '@/test/samples'
import { enter, openPage, page, problem, REP, server, signedInAs } from '@/test/screen'
import type { LogEntry } from './books'
import { customerRoutes } from './routes'

let me: Me = REP
const usual = signedInAs(() => me)

const LETTER: LogEntry = {
  id: 'l-1',
  channel: 'CALL',
  direction: 'INCOMING',
  happenedOn: '2026-11-18',
  subject: '询问交期',
  content: '客户来电询问首批交货日期',
  counterpart: '李强',
  recordedAt: '2026-11-18T03:00:00Z',
  recordedById: '0199-rep',
  recordedByName: '陈静',
  state: 'VALID',
  correctsId: null,
  correctedById: null,
  correctionReason: null,
  allowedActions: ['correct', 'void'],
}

let entries: LogEntry[] = []

beforeEach(() => {
  me = REP
  usual()
  entries = [LETTER]
  server.use(
    http.get('*/api/v1/credit-accounts', () => HttpResponse.json(page([ACCOUNT]))),
    http.get('*/api/v1/credit-accounts/a-1', () => HttpResponse.json(ACCOUNT)),
    http.get('*/api/v1/customers/c-9', () => HttpResponse.json(CUSTOMER)),
    http.get('*/api/v1/customers/c-9/timeline', () => HttpResponse.json(page([]))),
    http.get('*/api/v1/customers/c-9/filing', () => HttpResponse.json(FILING)),
    http.get('*/api/v1/customers/c-9/value-classes', () => HttpResponse.json({ valueClass: null, items: [] })),
    http.get('*/api/v1/customers/c-9/correspondence', () => HttpResponse.json(page(entries))),
    http.get('*/api/v1/customers/c-9/major-events', () => HttpResponse.json(page([]))),
  )
})

describe('客户页面的备案与往来', () => {
  it('shows beside the name whether the customer is on file, and leads to the filing', async () => {
    openPage(customerRoutes, '/customers/c-9')
    const chip = (await screen.findByText('待备案')).closest('a') as HTMLElement
    expect(chip.getAttribute('href')).toBe('/filings/f-1')
    expect(chip.textContent).toContain('逾期')
  })

  it('records who turned to whom, when and about what', async () => {
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/customers/c-9/correspondence', async ({ request }) => {
        sent.push(await request.json())
        expect(request.headers.get('Idempotency-Key')).toBeTruthy()
        return HttpResponse.json(LETTER, { status: 201 })
      }),
    )
    const { user } = openPage(customerRoutes, '/customers/c-9?tab=correspondence')
    await user.click(await screen.findByRole('button', { name: /登记往来/ }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '登记往来' }))
    expect(await within(dialog).findByText('请填写事由')).toBeTruthy()
    expect(sent).toEqual([])
    await enter(user, within(dialog).getByRole('textbox', { name: '事由' }), '寄送目录')
    await enter(user, within(dialog).getByRole('textbox', { name: '内容' }), '寄出工程灯目录两份')
    await user.click(within(dialog).getByRole('button', { name: '登记往来' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      ...{ channel: 'CALL', direction: 'INCOMING', subject: '寄送目录', content: '寄出工程灯目录两份' },
      happenedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
  })

  it('keeps a wrong entry, struck through, and voids it by another with a reason', async () => {
    const reasons: unknown[] = []
    server.use(
      http.post('*/api/v1/customers/c-9/correspondence/l-1/actions/void', async ({ request }) => {
        reasons.push(await request.json())
        const counter: LogEntry = { ...LETTER, id: 'l-2', state: 'VOIDING', correctsId: 'l-1', allowedActions: [] }
        entries = [counter, { ...LETTER, state: 'VOIDED', correctedById: 'l-2', allowedActions: [] }]
        return HttpResponse.json(counter)
      }),
    )
    const { user } = openPage(customerRoutes, '/customers/c-9?tab=correspondence')
    await user.click(await screen.findByRole('button', { name: '作废' }))
    const dialog = await screen.findByRole('dialog')
    await enter(user, within(dialog).getByRole('textbox', { name: '更正原因' }), '记错了客户')
    await user.click(within(dialog).getByRole('button', { name: '作废' }))
    expect(await screen.findByText('已作废')).toBeTruthy()
    expect(screen.getByText('作废记录')).toBeTruthy()
    expect(reasons).toEqual([{ reason: '记错了客户' }])
    expect(screen.queryByRole('button', { name: '更正' })).toBeNull()
  })

  it('puts what the server refuses in a correction on its field', async () => {
    server.use(
      http.post('*/api/v1/customers/c-9/correspondence/l-1/actions/correct', () =>
        problem(422, {
          code: 'request.invalid',
          errors: [{ field: 'entry.subject', code: 'validation.control-character', message: '含有不可见的控制字符' }],
        }),
      ),
    )
    const { user } = openPage(customerRoutes, '/customers/c-9?tab=correspondence')
    await user.click(await screen.findByRole('button', { name: '更正' }))
    const dialog = await screen.findByRole('dialog')
    await enter(user, within(dialog).getByRole('textbox', { name: '更正原因' }), '事由有误')
    await user.click(within(dialog).getByRole('button', { name: '更正' }))
    expect(await within(dialog).findByText('含有不可见的控制字符')).toBeTruthy()
  })

  it('offers an auditor the books to read and nothing to write', async () => {
    me = { ...REP, roles: ['AUDITOR'] }
    openPage(customerRoutes, '/customers/c-9?tab=majorEvents')
    expect(await screen.findByText('还没有重大变动')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /登记重大变动/ })).toBeNull()
  })
})
