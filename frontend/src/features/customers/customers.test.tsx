import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CreditAccount, Me } from '@/api/types'
import { ACCOUNT, CUSTOMER, CUSTOMER_ROW, FILING } from '@/test/samples'
import { DATA_ADMIN, enter, openPage, page, problem, REP, server, signedInAs } from '@/test/screen'
import { customerRoutes } from './routes'

let me: Me = REP
const usual = signedInAs(() => me)

const allow = (...allowedActions: string[]) =>
  server.use(http.get('*/api/v1/customers/c-9', () => HttpResponse.json({ ...CUSTOMER, allowedActions })))

function serveCredit(account: CreditAccount | null) {
  server.use(
    http.get('*/api/v1/credit-accounts', () => HttpResponse.json(page(account ? [account] : []))),
    http.get('*/api/v1/credit-accounts/a-1', () => HttpResponse.json(account)),
  )
}

beforeEach(() => {
  me = REP
  usual()
  serveCredit(ACCOUNT)
  server.use(
    http.get('*/api/v1/customers/c-9', () => HttpResponse.json(CUSTOMER)),
    http.get('*/api/v1/regions', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/change-requests', ({ request }) => {
      const submitted = new URL(request.url).searchParams.get('status') === 'SUBMITTED'
      return HttpResponse.json(page(submitted ? [{}, {}] : []))
    }),
    http.get('*/api/v1/customers/c-9/timeline', () => HttpResponse.json(page([]))),
    http.get('*/api/v1/customers/c-9/filing', () => HttpResponse.json(FILING)),
    http.get('*/api/v1/customers/c-9/value-classes', () => HttpResponse.json({ valueClass: null, items: [] })),
  )
})

describe('客户档案', () => {
  it('shows other departments’ customers muted, says who may let one in, and opens the page where one asks', async () => {
    const limited = {
      ...CUSTOMER_ROW,
      ...{ id: 'c-2', name: '佛山市南海灯具厂', access: 'LIMITED', category: null, type: null, status: null },
      ...{ contactName: null, phoneMasked: null, provinceName: null, cityName: null, credit: null },
    }
    server.use(
      http.get('*/api/v1/customers', () => HttpResponse.json(page([CUSTOMER_ROW, limited]))),
      http.get('*/api/v1/customers/c-2', () => problem(403, { code: 'customer.access-needed', rule: 'S2a-10' })),
    )
    const { user, router } = openPage(customerRoutes, '/customers')
    const row = (await screen.findByText('佛山市南海灯具厂')).closest('tr') as HTMLElement
    expect(within(row).getByLabelText('未授权查阅')).toBeTruthy()
    expect(row.textContent).not.toContain('S2a-10')
    expect(screen.getAllByText('S2a-10')).toHaveLength(1)
    expect(screen.getByText(/查阅档案须经总经理批准/)).toBeTruthy()
    await user.click(within(row).getByText('佛山市南海灯具厂'))
    await waitFor(() => expect(router.state.location.pathname).toBe('/customers/c-2'))
  })

  function recordSearches() {
    const asked: Record<string, string>[] = []
    server.use(
      http.get('*/api/v1/customers', ({ request }) => {
        const { limit: _, ...filters } = Object.fromEntries(new URL(request.url).searchParams)
        asked.push(filters)
        return HttpResponse.json(page([CUSTOMER_ROW]))
      }),
    )
    return asked
  }
  const department = (id: string, parentId: string | null, name: string) => ({
    ...{ id, parentId, name, code: id, status: 'OPEN', version: 0, allowedActions: [] },
  })
  const departments = (...items: object[]) =>
    server.use(http.get('*/api/v1/departments', () => HttpResponse.json({ items })))
  const search = async () => screen.findByRole('textbox', { name: /搜索/ })

  it('opens with one’s own department, searches the whole company, and comes back', async () => {
    departments(department('d-east', null, '销售一部'), department('d-west', null, '销售二部'))
    const asked = recordSearches()
    const { user, router } = openPage(customerRoutes, '/customers')
    await screen.findByRole('button', { name: /部门：销售一部/ })
    expect(router.state.location.search).toEqual({ department: 'd-east' })
    expect(asked).toEqual([{ department: 'd-east' }])

    await enter(user, await search(), '宝')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(asked.at(-1)).toEqual({ q: '宝' }))
    expect(router.state.location.search).toEqual({ q: '宝' })

    await user.clear(await search())
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.search).toEqual({ department: 'd-east' }))
  })

  it('stays company-wide when the department is taken off', async () => {
    departments(department('d-east', null, '销售一部'))
    const asked = recordSearches()
    const { user, router } = openPage(customerRoutes, '/customers')
    const chip = await screen.findByRole('button', { name: /部门：销售一部/ })
    await user.click(within(chip).getByLabelText('清除筛选'))
    await waitFor(() => expect(asked.at(-1)).toEqual({}))
    expect(router.state.location.search).toEqual({ department: 'all' })
    await enter(user, await search(), '宝')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(asked.at(-1)).toEqual({ q: '宝' }))
    expect(router.state.location.search).toEqual({ q: '宝', department: 'all' })
  })

  it('says when a search is kept to one department and leads out of it', async () => {
    departments(department('d-east', null, '销售一部'))
    const asked = recordSearches()
    const { user } = openPage(customerRoutes, '/customers?q=宝&department=d-east')
    await user.click(await screen.findByRole('button', { name: '在全公司查找' }))
    await waitFor(() => expect(asked.at(-1)).toEqual({ q: '宝' }))
    expect(screen.queryByText('只在所选部门内查找。')).toBeNull()
  })

  it('opens with the whole company for those who read every file or lead a branch', async () => {
    departments(department('d-east', null, '销售部'), department('d-team', 'd-east', '销售一组'))
    const asked = recordSearches()
    openPage(customerRoutes, '/customers')
    await screen.findByText('深圳市宝盒照明有限公司')
    me = DATA_ADMIN
    departments(department('d-east', null, '销售一部'))
    openPage(customerRoutes, '/customers')
    await waitFor(() => expect(screen.getAllByText('深圳市宝盒照明有限公司')).toHaveLength(2))
    expect(asked).toEqual([{}, {}])
  })
})

describe('客户档案卡', () => {
  it('shows the six groups and the standing from credit control', async () => {
    openPage(customerRoutes, '/customers/c-9')
    const credit = await screen.findByRole('region', { name: '信用度' })
    expect(await within(credit).findAllByText('¥50,000.00')).toHaveLength(2)
    expect(within(credit).getByText(/新客户上限/)).toBeTruthy()
    for (const group of ['自然情况', '主要特征', '业务状况', '经济实力', '信用度', '目前交易状态']) {
      expect(screen.getByRole('heading', { name: new RegExp(group) })).toBeTruthy()
    }
    expect(screen.getByText('广东省深圳市南山区科技园路1号')).toBeTruthy()
    expect(screen.getByText('珠三角')).toBeTruthy()
  })

  it('says that the account is on its way instead of showing nothing', async () => {
    serveCredit(null)
    openPage(customerRoutes, '/customers/c-9')
    expect(await screen.findByText('信用账户正在开立，稍候自动显示。')).toBeTruthy()
  })

  it('warns on top when the account is frozen', async () => {
    serveCredit({ ...ACCOUNT, status: 'FROZEN', frozenReason: '逾期九十天', availableFen: 0 })
    openPage(customerRoutes, '/customers/c-9')
    expect(await screen.findByText('信用账户已冻结，暂停赊销')).toBeTruthy()
    expect(screen.getByText('逾期九十天')).toBeTruthy()
  })

  it('reveals a phone only for a purpose', async () => {
    const purposes: unknown[] = []
    server.use(
      http.post('*/api/v1/customers/c-9/contacts/k-1/actions/reveal', async ({ request }) => {
        purposes.push(await request.json())
        return HttpResponse.json({ value: '13812345678' })
      }),
    )
    const { user } = openPage(customerRoutes, '/customers/c-9')
    await user.click(await screen.findByRole('button', { name: '查看李强的电话' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '查看' }))
    expect(await within(dialog).findByText('请填写用途')).toBeTruthy()
    expect(purposes).toEqual([])
    await enter(user, within(dialog).getByRole('textbox', { name: '用途' }), '确认送货时间')
    await user.click(within(dialog).getByRole('button', { name: '查看' }))
    expect(await screen.findByText('13812345678')).toBeTruthy()
    expect(purposes).toEqual([{ field: 'PHONE', purpose: '确认送货时间' }])
  })

  it('offers each personal datum that is known, and no other', async () => {
    openPage(customerRoutes, '/customers/c-9')
    expect(await screen.findByRole('button', { name: '查看李强的爱好' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '查看李强的家庭情况' })).toBeNull()
  })

  it('begins a change only where the server allows it, and leads from what is missing to its box', async () => {
    const { view } = openPage(customerRoutes, '/customers/c-9')
    expect(await screen.findByText('业务状况 · 与本公司的业务关系')).toBeTruthy()
    expect(screen.queryByRole('link', { name: '业务状况 · 与本公司的业务关系' })).toBeNull()
    expect(screen.queryByRole('button', { name: '申请修改' })).toBeNull()
    view.unmount()
    allow('request-change', 'report-error')
    const { user, router } = openPage(customerRoutes, '/customers/c-9')
    const missing = await screen.findByRole('link', { name: '业务状况 · 与本公司的业务关系' })
    expect(missing.getAttribute('href')).toBe('/customers/c-9/change?field=BUSINESS.businessRelation')
    expect(await screen.findByRole('link', { name: '2 份修改申请办理中' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '报告差错' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ kind: 'ERROR' }))
  })

  it('shows the file of an earlier day and marks what is different now', async () => {
    const file = (street: string) => ({
      ...{ customerId: 'c-9', number: 'KH-2026-000009', on: '2026-11-20', version: 1 },
      ...{ single: { NATURAL: { street, enterpriseNature: '民营' } }, entries: [] },
    })
    server.use(
      http.get('*/api/v1/customers/c-9/file', ({ request }) =>
        HttpResponse.json(file(new URL(request.url).searchParams.has('on') ? '科技园路1号' : '新街8号')),
      ),
    )
    const { user } = openPage(customerRoutes, '/customers/c-9')
    await user.click(await screen.findByRole('tab', { name: '历史档案' }))
    expect(await screen.findByText('2026-11-20 的档案与现有内容有 1 处不同')).toBeTruthy()
    expect(screen.getByText('现为：新街8号').closest('.kg-history-differs')?.textContent).toContain('科技园路1号')
  })

  it('tells who can grant access to another department’s file', async () => {
    server.use(
      http.get('*/api/v1/customers/c-9', () =>
        problem(403, { code: 'customer.access-needed', rule: 'S2a-10', params: { grantedBy: 'GENERAL_MANAGER' } }),
      ),
    )
    openPage(customerRoutes, '/customers/c-9')
    expect(await screen.findByText('可由总经理授权查阅。')).toBeTruthy()
    expect(screen.getByText('S2a-10')).toBeTruthy()
  })

  it('has a page for a customer that does not exist', async () => {
    server.use(http.get('*/api/v1/customers/c-9', () => problem(404, { code: 'not-found' })))
    openPage(customerRoutes, '/customers/c-9')
    expect(await screen.findByText('没有找到这个页面')).toBeTruthy()
  })

  it('proves its audit trail to everybody who may open the file', async () => {
    server.use(
      http.get('*/api/v1/services/customer/audit', () =>
        HttpResponse.json({
          ...{ next: null, intact: true, firstBroken: null },
          items: [
            {
              ...{ seq: 2, at: '2026-11-20T06:00:00Z', actorName: '陈静', action: 'reveal', rule: 'S4-02' },
              ...{
                before: null,
                after: { field: 'PHONE' },
                reason: '确认送货时间',
                traceId: null,
                hash: 'abcdef0123456789',
              },
            },
          ],
        }),
      ),
    )
    const { user } = openPage(customerRoutes, '/customers/c-9')
    await user.click(await screen.findByRole('tab', { name: '审计记录' }))
    expect(await screen.findByText('审计记录完整，未被改动')).toBeTruthy()
    expect(screen.getByText('确认送货时间')).toBeTruthy()
  })
})
