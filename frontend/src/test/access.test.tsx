import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AccessRequest, AccessRequestRow, FileAccess, Me } from '@/api/types'
import { accessRoutes } from '@/features/access/routes'
import { customerRoutes } from '@/features/customers/routes'
import { enter, openPage, page, problem, REP, server, signedInAs } from '@/test/screen'

let me: Me = REP
const usual = signedInAs(() => me)

const REQUEST: AccessRequest = {
  ...{ id: 'q-1', number: 'JY-2026-000012', kind: 'VIEW', status: 'REQUESTED', ground: 'OTHER_DEPARTMENT' },
  ...{ approver: 'GENERAL_MANAGER', rule: 'S2a-10', customerId: 'c-2', customerNumber: 'KH-2026-000002' },
  ...{
    customerName: '佛山市南海灯具厂',
    customerDepartmentName: '销售二部',
    applicantId: REP.id,
    applicantName: REP.name,
  },
  ...{
    applicantDepartmentName: '销售一部',
    purpose: '联合投标',
    requestedAt: '2026-11-20T03:00:00Z',
    policyVersion: 0,
  },
  ...{ openFrom: '2026-11-20T03:00:00Z', openUntil: '2026-11-27T15:59:59Z', dueAt: null, overdueAt: null, bar: null },
  ...{ missingConsents: [], consents: [], review: null, decision: null, lending: null, ending: null },
  ...{ version: 0, allowedActions: ['withdraw'] },
} as AccessRequest

const refusal = (params: object) =>
  problem(403, { code: 'customer.access-needed', rule: 'S2a-10', detail: '须经总经理批准', params })

const NEEDED = {
  ...{ grantedBy: 'GENERAL_MANAGER', ask: 'VIEW', customerId: 'c-2' },
  ...{ customerNumber: 'KH-2026-000002', customerName: '佛山市南海灯具厂' },
}

beforeEach(() => {
  me = REP
  usual()
})

describe('没有权限的档案', () => {
  it('says who can open it and lets one ask there, once', async () => {
    const sent: { purpose: string; kind: string; customerId: string; until: string }[] = []
    server.use(
      http.get('*/api/v1/customers/c-2', () => refusal(NEEDED)),
      http.post('*/api/v1/access-requests', async ({ request }) => {
        sent.push((await request.json()) as never)
        return HttpResponse.json(REQUEST, { status: 201 })
      }),
    )
    const { user } = openPage([...customerRoutes, ...accessRoutes] as never, '/customers/c-2')
    expect(await screen.findByText('可由总经理授权查阅。')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '申请查阅' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('佛山市南海灯具厂')).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: '提交申请' }))
    expect(await within(dialog).findByText('请填写用途')).toBeTruthy()
    expect(sent).toEqual([])
    await enter(user, within(dialog).getByRole('textbox', { name: '用途' }), ' 联合投标 ')
    await user.click(within(dialog).getByRole('button', { name: '提交申请' }))
    expect(await screen.findByRole('link', { name: 'JY-2026-000012' })).toBeTruthy()
    expect(sent).toEqual([
      { kind: 'VIEW', customerId: 'c-2', purpose: '联合投标', until: expect.stringMatching(/T15:59:59/) },
    ])
    expect(screen.queryByRole('button', { name: '申请查阅' })).toBeNull()
  })

  it('names the request that waits already instead of asking again', async () => {
    server.use(
      http.get('*/api/v1/customers/c-2', () =>
        refusal({ ...NEEDED, requestId: 'q-1', requestNumber: 'JY-2026-000012' }),
      ),
    )
    openPage([...customerRoutes, ...accessRoutes] as never, '/customers/c-2')
    expect(await screen.findByRole('link', { name: 'JY-2026-000012' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '申请查阅' })).toBeNull()
  })
})

describe('查阅借阅', () => {
  it('lists requests with what runs against the clock and who may not borrow', async () => {
    const asked: URLSearchParams[] = []
    const row = { ...REQUEST, bar: null } as unknown as AccessRequestRow
    const late = { ...row, id: 'q-2', number: 'JY-2026-000013', kind: 'BORROW', status: 'OVERDUE', bar: 'LATE' }
    server.use(
      http.get('*/api/v1/access-requests', ({ request }) => {
        asked.push(new URL(request.url).searchParams)
        return HttpResponse.json(page([row, { ...late, openUntil: null, dueAt: '2020-01-01T00:00:00Z' }]))
      }),
    )
    const { user } = openPage(accessRoutes, '/access-requests')
    const overdue = (await screen.findByText('JY-2026-000013')).closest('tr') as HTMLElement
    expect(overdue.textContent).toContain('逾期未还')
    expect(overdue.textContent).toContain('逾期归还')
    expect(overdue.querySelector('.kg-clock')?.getAttribute('data-tone')).toBe('late')
    const waiting = screen.getByText('JY-2026-000012').closest('tr') as HTMLElement
    expect(waiting.querySelector('.kg-clock')).toBeNull()
    await user.click(screen.getByRole('tab', { name: '停借名单' }))
    await waitFor(() => expect(asked.at(-1)?.get('barred')).toBe('true'))
  })

  it('lets the general manager approve with grounds and shows the step', async () => {
    me = { ...REP, id: '0199-gm', name: '陈国华', roles: ['GENERAL_MANAGER'] }
    let request: AccessRequest = { ...REQUEST, allowedActions: ['approve', 'reject'] }
    server.use(
      http.get('*/api/v1/access-requests/q-1', () => HttpResponse.json(request)),
      http.post('*/api/v1/access-requests/q-1/actions/approve', async ({ request: asked }) => {
        const { reason } = (await asked.json()) as { reason: string }
        const decision = { byName: '陈国华', at: '2026-11-20T04:00:00Z', note: reason }
        request = { ...request, status: 'OPEN', decision, version: 1, allowedActions: ['revoke'] }
        return HttpResponse.json(request)
      }),
    )
    const { user } = openPage(accessRoutes, '/access-requests/q-1')
    await user.click(await screen.findByRole('button', { name: '批准' }))
    const dialog = await screen.findByRole('dialog')
    await enter(user, within(dialog).getByRole('textbox', { name: '审批意见' }), '情况属实')
    await user.click(within(dialog).getByRole('button', { name: '批准' }))
    expect(await screen.findByText(/陈国华 · 2026-11-20 12:00 · 情况属实/)).toBeTruthy()
    expect(await screen.findByRole('button', { name: '收回权限' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: '打开客户档案' })).toBeNull()
  })

  it('tells a borrower why nothing more is lent, on the form', async () => {
    server.use(
      http.post('*/api/v1/access-requests', () =>
        problem(409, { code: 'access-request.borrower-barred', rule: 'S2d-42', params: { number: 'JY-2026-000003' } }),
      ),
    )
    const { user } = openPage(accessRoutes, '/access-requests/new?customer=c-2&name=佛山市南海灯具厂&kind=BORROW')
    await enter(user, await screen.findByRole('textbox', { name: '用途' }), '核对合同')
    expect(screen.queryByLabelText('查阅截止日')).toBeNull()
    await user.click(screen.getByRole('button', { name: '提交申请' }))
    expect(await screen.findByText('借阅人有逾期、遗失或损坏记录，不再出借')).toBeTruthy()
  })
})

describe('查阅记录', () => {
  it('shows who saw whom and asks the server by person, customer and kind', async () => {
    me = { ...REP, roles: ['DATA_ADMIN'] }
    const asked: URLSearchParams[] = []
    const look: FileAccess = {
      ...{ id: 'l-1', at: '2026-11-20T03:00:00Z', kind: 'VIEW', customerId: 'c-2', subjectType: 'customer' },
      ...{ subjectId: 'c-2', subjectNumber: 'KH-2026-000002', subjectName: '佛山市南海灯具厂', staffId: 's-7' },
      ...{
        staffName: '赵磊',
        departmentName: '销售二部',
        purpose: '联合投标',
        requestId: 'q-1',
        requestNumber: REQUEST.number,
      },
    }
    server.use(
      http.get('*/api/v1/accesses', ({ request }) => {
        asked.push(new URL(request.url).searchParams)
        return HttpResponse.json(page([look]))
      }),
    )
    const { user } = openPage(accessRoutes, '/accesses?customer=c-2')
    const row = (await screen.findByText('佛山市南海灯具厂')).closest('tr') as HTMLElement
    expect(row.textContent).toContain('查看档案')
    expect(within(row).getByRole('link', { name: 'JY-2026-000012' })).toBeTruthy()
    expect(asked.at(-1)?.get('customer')).toBe('c-2')
    await user.click(within(row).getByRole('button', { name: '赵磊' }))
    await waitFor(() => expect(asked.at(-1)?.get('staff')).toBe('s-7'))
  })
})
