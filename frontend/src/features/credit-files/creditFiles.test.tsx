import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CreditFileKeeper, CreditFileRequest, CreditFileRequestRow, Me } from '@/api/types'
import { enter, openPage, page, problem, REP, server, signedInAs } from '@/test/screen'
import { creditFileRoutes } from './routes'

let me: Me = REP
const usual = signedInAs(() => me)
const HEAD: Me = { ...REP, id: 's-head', name: '冯立', roles: ['DEPT_MANAGER', 'CREDIT_OFFICER'] }

const KEEPER: CreditFileKeeper = {
  ...{ id: 'k-1', staffId: 's-zhou', staffName: '周敏', reason: '专人负责', designatedByName: '冯立' },
  ...{ designatedAt: '2026-11-01T01:00:00Z', relievedAt: null, current: true },
}

const REQUEST: CreditFileRequest = {
  ...{ id: 'x-1', number: 'XC-2026-000012', status: 'REQUESTED', askedFor: 'KH-2026-000009', accountId: 'a-1' },
  ...{ accountNumber: 'XY-2026-000009', readable: false, customerId: null, customerNumber: null, customerName: null },
  ...{
    applicantId: REP.id,
    applicantName: REP.name,
    applicantDepartmentName: '销售一部',
    purpose: '联合投标',
    days: 7,
  },
  ...{ requestedAt: '2026-11-20T03:00:00Z', policyVersion: 0, openUntil: null, decision: null, ending: null },
  ...{ version: 0, allowedActions: ['withdraw'] },
}

const ROW: CreditFileRequestRow = {
  ...{ id: 'x-1', number: 'XC-2026-000012', status: 'REQUESTED', askedFor: 'KH-2026-000009', accountId: 'a-1' },
  ...{ accountNumber: 'XY-2026-000009', customerNumber: null, customerName: null, applicantId: REP.id },
  ...{ applicantName: REP.name, applicantDepartmentName: '销售一部', purpose: '联合投标', days: 7, version: 0 },
  ...{ requestedAt: '2026-11-20T03:00:00Z', openUntil: null, decidedByName: null, decidedAt: null, endedAt: null },
}

beforeEach(() => {
  me = REP
  usual()
  server.use(
    http.get('*/api/v1/credit-file-keepers', () => HttpResponse.json(page([KEEPER]))),
    http.get('*/api/v1/credit-file-requests', () => HttpResponse.json(page([ROW]))),
  )
})

describe('信用档案', () => {
  it('says who keeps the files, lists requests, and lets one ask by number alone', async () => {
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/credit-file-requests', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json(REQUEST, { status: 201 })
      }),
      http.get('*/api/v1/credit-file-requests/x-1', () => HttpResponse.json(REQUEST)),
    )
    const { user, router } = openPage(creditFileRoutes, '/credit-file-requests')
    expect(await screen.findByText('周敏')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '指定保管人' })).toBeNull()
    const row = (await screen.findByText('XC-2026-000012')).closest('tr') as HTMLElement
    expect(row.textContent).toContain('待审批')
    await user.click(screen.getByRole('button', { name: /申请查阅/ }))
    const dialog = await screen.findByRole('dialog')
    await enter(user, within(dialog).getByRole('textbox', { name: '客户或信用账户编号' }), ' KH-2026-000009 ')
    await enter(user, within(dialog).getByRole('textbox', { name: '用途' }), '联合投标')
    await user.click(within(dialog).getByRole('button', { name: '申请查阅' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/credit-file-requests/x-1'))
    expect(sent).toEqual([{ customer: 'KH-2026-000009', purpose: '联合投标' }])
    expect(await screen.findByText('未获准查阅，不显示')).toBeTruthy()
  })

  it('puts what is refused on the form', async () => {
    server.use(
      http.post('*/api/v1/credit-file-requests', () =>
        problem(422, {
          code: 'request.invalid',
          errors: [{ field: 'days', code: 'credit-file-request.too-long', message: '查阅期限最长 30 天' }],
        }),
      ),
    )
    const { user } = openPage(creditFileRoutes, '/credit-file-requests')
    await user.click(await screen.findByRole('button', { name: /申请查阅/ }))
    const dialog = await screen.findByRole('dialog')
    await enter(user, within(dialog).getByRole('textbox', { name: '客户或信用账户编号' }), 'KH-2026-000009')
    await enter(user, within(dialog).getByRole('textbox', { name: '用途' }), '联合投标')
    await enter(user, within(dialog).getByRole('spinbutton', { name: '查阅天数' }), '60')
    await user.click(within(dialog).getByRole('button', { name: '申请查阅' }))
    expect(await within(dialog).findByText('查阅期限最长 30 天')).toBeTruthy()
  })

  it('lets the head of credit control designate another keeper in place of the one on the screen', async () => {
    me = HEAD
    const sent: unknown[] = []
    server.use(
      http.get('*/api/v1/staff', ({ request }) => {
        expect(new URL(request.url).searchParams.get('role')).toBe('CREDIT_OFFICER')
        const officer = { username: 'credit2', departmentName: '信用管理部', roles: ['CREDIT_OFFICER'] }
        return HttpResponse.json(
          page([
            { ...officer, id: 's-zhou', name: '周敏' },
            { ...officer, id: 's-sun', name: '孙悦' },
          ]),
        )
      }),
      http.post('*/api/v1/credit-file-keepers', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json({ ...KEEPER, id: 'k-2', staffId: 's-sun', staffName: '孙悦' }, { status: 201 })
      }),
    )
    const { user } = openPage(creditFileRoutes, '/credit-file-requests')
    await user.click(await screen.findByRole('button', { name: '指定保管人' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('combobox', { name: '保管人' }))
    expect(screen.queryByTitle(/周敏/)).toBeNull()
    await user.click(await screen.findByTitle(/孙悦/))
    await enter(user, within(dialog).getByRole('textbox', { name: '原因' }), '周敏调岗')
    await user.click(within(dialog).getByRole('button', { name: '指定保管人' }))
    await waitFor(() =>
      expect(sent).toEqual([{ staffId: 's-sun', staffName: '孙悦', reason: '周敏调岗', replaces: 'k-1' }]),
    )
  })

  it('opens the account to the applicant while the permission lasts, and not afterwards', async () => {
    let request: CreditFileRequest = {
      ...REQUEST,
      ...{ status: 'OPEN', readable: true, customerNumber: 'KH-2026-000009', customerName: '深圳市宝盒照明有限公司' },
      ...{ openUntil: '2099-11-27T08:00:00Z', allowedActions: ['revoke'] },
      decision: { byName: '周敏', at: '2026-11-20T04:00:00Z', reason: '情况属实' },
    }
    server.use(
      http.get('*/api/v1/credit-file-requests/x-1', () => HttpResponse.json(request)),
      http.post('*/api/v1/credit-file-requests/x-1/actions/revoke', async ({ request: asked }) => {
        const { reason } = (await asked.json()) as { reason: string }
        request = {
          ...request,
          ...{ status: 'REVOKED', readable: false, customerName: null, customerNumber: null, allowedActions: [] },
          ending: { byName: '周敏', at: '2026-11-21T04:00:00Z', reason },
        }
        return HttpResponse.json(request)
      }),
    )
    const { user } = openPage(creditFileRoutes, '/credit-file-requests/x-1')
    expect(await screen.findByRole('link', { name: '打开信用账户' })).toBeTruthy()
    expect(screen.getByText(/周敏 · 2026-11-20 12:00 · 情况属实/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '收回权限' }))
    const dialog = await screen.findByRole('dialog')
    await enter(user, within(dialog).getByRole('textbox', { name: '原因' }), '投标已结束')
    await user.click(within(dialog).getByRole('button', { name: '收回权限' }))
    expect(await screen.findByText('未获准查阅，不显示')).toBeTruthy()
    expect(screen.queryByRole('link', { name: '打开信用账户' })).toBeNull()
  })
})
