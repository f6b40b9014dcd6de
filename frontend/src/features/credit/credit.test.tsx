import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Me } from '@/api/types'
import { ACCOUNT } from '@/test/samples'
import { enter, openPage, page, REP, server, signedInAs } from '@/test/screen'
import { creditRoutes } from './routes'

let roles: Me['roles'] = ['CREDIT_OFFICER']
const usual = signedInAs(() => ({ ...REP, roles }))

const NO_METHOD = { accountId: 'a-1', method: null, note: null, fixedByName: null, fixedOn: null, reviewOn: null }

beforeEach(() => {
  roles = ['CREDIT_OFFICER']
  usual()
  server.use(
    http.get('*/api/v1/services/credit/audit', () =>
      HttpResponse.json({ items: [], next: null, intact: true, firstBroken: null }),
    ),
    http.get('*/api/v1/credit-accounts/a-1/collection-method', () => HttpResponse.json(NO_METHOD)),
  )
})

describe('信用账户', () => {
  it('lists limit and use and opens the account', async () => {
    server.use(
      http.get('*/api/v1/credit-accounts', () => HttpResponse.json(page([{ ...ACCOUNT, usedFen: 1_250_000 }]))),
      http.get('*/api/v1/credit-accounts/a-1', () => HttpResponse.json(ACCOUNT)),
    )
    const { user, router } = openPage(creditRoutes, '/credit-accounts')
    const row = (await screen.findByText('深圳市宝盒照明有限公司')).closest('tr') as HTMLElement
    expect(row.textContent).toContain('¥12,500.00')
    expect(row.textContent).toContain('25%')
    await user.click(row)
    await waitFor(() => expect(router.state.location.pathname).toBe('/credit-accounts/a-1'))
  })

  it('freezes with a reason and then shows why', async () => {
    let account = { ...ACCOUNT, allowedActions: ['freeze'] }
    server.use(
      http.get('*/api/v1/credit-accounts/a-1', () => HttpResponse.json(account)),
      http.post('*/api/v1/credit-accounts/a-1/actions/freeze', async ({ request }) => {
        const { reason } = (await request.json()) as { reason: string }
        account = {
          ...account,
          status: 'FROZEN',
          frozenReason: reason,
          blocks: ['FROZEN'],
          allowedActions: ['unfreeze'],
          version: 1,
        }
        return HttpResponse.json(account)
      }),
    )
    const { user } = openPage(creditRoutes, '/credit-accounts/a-1')
    await user.click(await screen.findByRole('button', { name: '冻结' }))
    const dialog = await screen.findByRole('dialog')
    await enter(user, within(dialog).getByRole('textbox', { name: '原因' }), '逾期九十天')
    await user.click(within(dialog).getByRole('button', { name: '冻结' }))
    expect(await screen.findByText('信用账户已冻结，暂停赊销')).toBeTruthy()
    expect(await screen.findByRole('button', { name: '解除冻结' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '冻结' })).toBeNull()
  })

  it('says that no collection method is fixed, and lets finance alone fix one', async () => {
    let method: object = NO_METHOD
    const sent: unknown[] = []
    server.use(
      http.get('*/api/v1/credit-accounts/a-1', () => HttpResponse.json(ACCOUNT)),
      http.get('*/api/v1/credit-accounts/a-1/collection-method', () => HttpResponse.json(method)),
      http.post('*/api/v1/credit-accounts/a-1/collection-method', async ({ request }) => {
        sent.push(await request.json())
        method = {
          ...{ accountId: 'a-1', method: 'VISIT', note: '每月25日上门对账', fixedByName: '马丽' },
          ...{ fixedOn: '2026-11-20', reviewOn: '2027-05-20' },
        }
        return HttpResponse.json(method)
      }),
    )
    const officer = openPage(creditRoutes, '/credit-accounts/a-1')
    expect(await screen.findByText('未确定')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '确定收款办法' })).toBeNull()
    officer.view.unmount()

    roles = ['FINANCE']
    const { user } = openPage(creditRoutes, '/credit-accounts/a-1')
    await user.click(await screen.findByRole('button', { name: '确定收款办法' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('combobox', { name: '收款办法' }))
    await user.click(await screen.findByTitle('上门催收'))
    await enter(user, within(dialog).getByRole('textbox', { name: '说明' }), '每月25日上门对账')
    await user.click(within(dialog).getByRole('button', { name: '确定收款办法' }))
    await waitFor(() => expect(sent).toEqual([{ method: 'VISIT', note: '每月25日上门对账' }]))
    const panel = (await screen.findByText('每月25日上门对账')).closest('section') as HTMLElement
    expect(panel.textContent).toContain('上门催收')
    expect(panel.textContent).toContain('马丽　2026-11-20')
    expect(panel.textContent).toContain('2027-05-20')
    expect(within(panel).getByRole('button', { name: '调整收款办法' })).toBeTruthy()
  })

  it('says that who reads by a permission does nothing else', async () => {
    server.use(
      http.get('*/api/v1/credit-accounts/a-1', () => HttpResponse.json({ ...ACCOUNT, fileRequest: 'XC-2026-000012' })),
    )
    openPage(creditRoutes, '/credit-accounts/a-1')
    expect(await screen.findByText(/您凭申请 XC-2026-000012 查阅本信用档案/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /发起/ })).toBeNull()
  })
})
