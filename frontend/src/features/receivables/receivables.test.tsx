import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { enter, openPage, page, REP, server, signedInAs } from '@/test/screen'
import { receivableRoutes } from './routes'

const FINANCE = { ...REP, roles: ['FINANCE' as const] }
const usual = signedInAs(() => FINANCE)
beforeEach(usual)

const DEBT = {
  ...{ id: 'r-1', number: 'YS-2026-000001', accountId: 'a-1', customerId: 'c-1', customerNumber: 'KH-2026-000001' },
  ...{ customerName: '宝盒照明', origin: 'OPENING', releaseId: null, releaseNumber: null, contractId: null },
  ...{ contractNumber: '旧账-001', status: 'PARTLY_PAID', amountFen: 100_000, paidFen: 30_000, discountedFen: 0 },
  ...{ writtenOffFen: 0, openFen: 70_000, disputedFen: 0, shippedOn: '2026-08-01', dueOn: '2026-10-01' },
  ...{ discountUntil: null, discountFen: 0, salespersonId: 's-1', salespersonName: '王芳', overdueDays: 58 },
  ...{ overdueAt: '2026-10-01T16:00:00Z', breachedAt: null, demandLevel: 2, debtClass: 'NORMAL' },
  ...{ openedAt: '2026-08-01T02:00:00Z', version: 4, allowedActions: ['dispute', 'propose-bad-debt'] },
}
const AGEING = {
  ...{ asOf: '2026-11-28', openFen: 100_000, overdueFen: 70_000 },
  buckets: [
    { fromDays: 0, toDays: 0, fen: 30_000 },
    { fromDays: 1, toDays: 30, fen: 0 },
    { fromDays: 31, toDays: null, fen: 70_000 },
  ],
  customers: [
    {
      ...{ accountId: 'a-1', customerNumber: 'KH-1', customerName: '宝盒照明' },
      openFen: 70_000,
      overdueFen: 70_000,
      fens: [],
    },
  ],
}

describe('应收账款', () => {
  it('shows how old the debts are, and each debt with its salesperson', async () => {
    server.use(
      http.get('*/api/v1/receivables/ledgers/ageing', () => HttpResponse.json(AGEING)),
      http.get('*/api/v1/receivables', () => HttpResponse.json(page([DEBT]))),
    )
    openPage(receivableRoutes, '/receivables')
    const bars = await screen.findByRole('list', { name: '账龄分析' })
    expect(within(bars).getByText('逾期30天以上')).toBeTruthy()
    expect(within(bars).getByText('70.0%')).toBeTruthy()
    const row = (await screen.findByText('YS-2026-000001')).closest('tr') as HTMLElement
    expect(row.textContent).toContain('58天')
    expect(row.textContent).toContain('王芳')
  })

  it('disputes exactly an amount', async () => {
    const sent: unknown[] = []
    server.use(
      http.get('*/api/v1/receivables/r-1', () => HttpResponse.json(DEBT)),
      http.get('*/api/v1/receivables/r-1/allocations', () => HttpResponse.json([])),
      http.post('*/api/v1/receivables/r-1/actions/dispute', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json({ ...DEBT, disputedFen: 12_050 })
      }),
    )
    const { user } = openPage(receivableRoutes, '/receivables/r-1')
    await user.click(await screen.findByRole('button', { name: '登记争议' }))
    const dialog = await screen.findByRole('dialog')
    await enter(user, within(dialog).getByRole('spinbutton', { name: '争议金额（元）' }), '120.50')
    await enter(user, within(dialog).getByRole('textbox', { name: '原因' }), '两箱破损')
    await user.click(within(dialog).getByRole('button', { name: '登记争议' }))
    await waitFor(() => expect(sent).toEqual([{ fen: 12_050, reason: '两箱破损' }]))
  })
})
