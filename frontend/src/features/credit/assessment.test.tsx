import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { ANSWERS, INVESTIGATION, RATING } from '@/test/assessment'
import { ACCOUNT } from '@/test/samples'
import { enter, openPage, page, problem, REP, server, signedInAs } from '@/test/screen'
import { creditRoutes } from './routes'

let roles: string[] = ['INVESTIGATOR']
const usual = signedInAs(() => ({ ...REP, roles: roles as never }))

beforeEach(() => {
  roles = ['INVESTIGATOR']
  usual()
})

interface Sent {
  body: { answer: string; severity: string; words: string | null }
  seen: string | null
}

describe('资信调查', () => {
  it('saves a good answer at a touch, and a warning only with its severity and evidence', async () => {
    const sent: Sent[] = []
    server.use(
      http.get('*/api/v1/investigations/i-1', () => HttpResponse.json(INVESTIGATION)),
      http.post('*/api/v1/investigations/i-1/answers/:question', async ({ request, params }) => {
        const body = (await request.json()) as Sent['body']
        sent.push({ body, seen: request.headers.get('If-Match') })
        const known = ANSWERS.find((each) => each.question === params.question)
        const warns = known?.choices.find((each) => each.answer === body.answer)?.warns
        return HttpResponse.json({
          ...known,
          ...body,
          warns,
          version: 1,
          answeredByName: '徐刚',
          answeredAt: '2026-11-21T01:00:00Z',
        })
      }),
    )
    const { user } = openPage(creditRoutes, '/investigations/i-1')
    const cash = await screen.findByRole('group', { name: '客户手中的现金是否充足?' })
    await user.click(within(cash).getByText('是'))
    await within(cash).findByText(/徐刚 .* 已保存/)
    const late = screen.getByRole('group', { name: '是否已不能如期付款?' })
    await user.click(within(late).getByText('是'))
    expect(sent).toHaveLength(1)
    await user.click(within(late).getByText('严重'))
    await enter(user, within(late).getByRole('textbox', { name: '依据' }), '财务经理口述')
    await user.click(within(late).getByRole('button', { name: /保存|保 存/ }))
    await within(late).findByText(/徐刚 .* 已保存/)
    expect(sent[1]).toEqual({ body: { answer: 'YES', severity: 'HIGH', words: '财务经理口述' }, seen: '"0"' })
    expect(screen.getByText('2/27')).toBeTruthy()
    expect(screen.getByText('1 项预警')).toBeTruthy()
  })

  it('says so when a colleague has answered the same question meanwhile', async () => {
    let asked = 0
    server.use(
      http.get('*/api/v1/investigations/i-1', () => {
        asked += 1
        return HttpResponse.json(INVESTIGATION)
      }),
      http.post('*/api/v1/investigations/i-1/answers/:question', () => problem(412, { code: 'conflict.stale' })),
    )
    const { user } = openPage(creditRoutes, '/investigations/i-1')
    const cash = await screen.findByRole('group', { name: '客户手中的现金是否充足?' })
    await user.click(within(cash).getByText('是'))
    const alert = await within(cash).findByRole('alert')
    await user.click(within(alert).getByRole('button'))
    await waitFor(() => expect(asked).toBe(2))
  })
})

describe('信用评审', () => {
  it('explains what each factor adds and what alone would lift the grade', async () => {
    server.use(http.get('*/api/v1/credit-ratings/r-1', () => HttpResponse.json(RATING)))
    openPage(creditRoutes, '/credit-ratings/r-1')
    const explained = await screen.findByRole('region', { name: '评分说明' })
    expect(explained.textContent).toContain('72.50')
    expect(explained.textContent).toContain('距 A 级还差 7.50 分')
    const payment = within(explained).getByText('支付情况').closest('tr') as HTMLElement
    expect(payment.textContent).toContain('可升至 A 级')
    const trade = within(explained).getByText('交易记录').closest('tr') as HTMLElement
    expect(trade.textContent).not.toContain('可升至')
  })

  it('says that no guarantee helps where supply is refused', async () => {
    const refused = { ...RATING, grade: 'C', nextGrade: null, supplyRefused: true, refusals: ['BAD_TRADE_RECORD'] }
    server.use(http.get('*/api/v1/credit-ratings/r-1', () => HttpResponse.json(refused)))
    openPage(creditRoutes, '/credit-ratings/r-1')
    expect(await screen.findByText('交易记录不良')).toBeTruthy()
    expect(screen.getByText(/无论何种条件/)).toBeTruthy()
  })
})

describe('额度变更', () => {
  it('is proposed from the account, in yuan, and what is refused lands on its field', async () => {
    roles = ['CREDIT_OFFICER']
    const sent: unknown[] = []
    server.use(
      http.get('*/api/v1/services/credit/audit', () =>
        HttpResponse.json({ items: [], next: null, total: null, intact: true, firstBroken: null }),
      ),
      http.get('*/api/v1/credit-accounts/a-1', () => HttpResponse.json({ ...ACCOUNT, grade: 'B' })),
      http.get('*/api/v1/credit-accounts/a-1/collection-method', () =>
        HttpResponse.json({ accountId: 'a-1', method: null }),
      ),
      http.get('*/api/v1/investigations', () => HttpResponse.json(page([]))),
      http.post('*/api/v1/limit-changes', async ({ request }) => {
        sent.push(await request.json())
        return problem(422, {
          code: 'request.invalid',
          errors: [{ field: 'limitFen', code: 'limit-change.over-cap', message: '超过该等级的额度上限 ¥500,000.00' }],
        })
      }),
    )
    const { user } = openPage(creditRoutes, '/credit-accounts/a-1')
    await user.click(await screen.findByRole('button', { name: /发起/ }))
    await user.click(await screen.findByText('提出额度变更'))
    const dialog = await screen.findByRole('dialog')
    await enter(user, within(dialog).getByRole('spinbutton', { name: '额度' }), '600000')
    await enter(user, within(dialog).getByRole('textbox', { name: '原因' }), '首次核定')
    await user.click(within(dialog).getByRole('button', { name: '提出额度变更' }))
    expect(await within(dialog).findByText('超过该等级的额度上限 ¥500,000.00')).toBeTruthy()
    expect(sent).toEqual([{ accountId: 'a-1', kind: 'BY_GRADE', limitFen: 60_000_000, reason: '首次核定' }])
  })
})
