import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { XLSX } from '@/api/download'
import type { Me } from '@/api/types'
import { enter, openPage, page, problem, REP, server, signedInAs } from '@/test/screen'
import { receivableRoutes } from './routes'

let roles: Me['roles'] = ['FINANCE']
const usual = signedInAs(() => ({ ...REP, roles }))
beforeEach(() => {
  roles = ['FINANCE']
  usual()
})

const LINE = 'KH-2026-000009\t2026/11/20\t¥1,200.50\t承兑汇票\t8801\tLS-1\t十一月货款'

describe('批量登记回款', () => {
  it('is reached from the list by finance', async () => {
    server.use(http.get('*/api/v1/payments', () => HttpResponse.json(page([]))))
    const { user, router } = openPage(receivableRoutes, '/payments')
    await user.click(await screen.findByRole('button', { name: '批量登记' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/payments/batch'))
  })

  it('is for nobody else', async () => {
    roles = ['SALES_REP']
    openPage(receivableRoutes, '/payments/batch')
    expect(await screen.findByText('您没有查看此内容的权限')).toBeTruthy()
    expect(screen.queryByText('选择工作簿')).toBeNull()
  })

  it('sends what was pasted in fen, and says of every row what became of it, the refused ones first', async () => {
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/payments/batch', async ({ request }) => {
        sent.push(await request.json())
        const errors = [{ field: 'customer', code: 'receivable.customer-unknown', message: '没有这个客户的信用账户' }]
        return HttpResponse.json({
          ...{ recorded: 1, unchanged: 0, failed: 1 },
          results: [
            { index: 0, status: 'RECORDED', id: 'p-1', errors: [] },
            { index: 1, status: 'FAILED', id: null, errors },
          ],
        })
      }),
    )
    const { user } = openPage(receivableRoutes, '/payments/batch')
    await enter(
      user,
      await screen.findByRole('textbox', { name: /^从表格中复制后粘贴/ }),
      `客户编号\t收款日期\t金额\t收款方式\t流水号\t来源编号\t备注\n${LINE}\nKH-1999-000001\t2026-11-21\t80\t\t\tLS-2`,
    )
    await user.click(screen.getByRole('button', { name: '登记 2 行' }))
    const result = await screen.findByRole('region', { name: '登记结果' })
    const [, first] = within(result).getAllByRole('row')
    expect(first?.textContent).toContain('KH-1999-000001')
    expect(first?.textContent).toContain('¥80.00')
    expect(first?.textContent).toContain('客户 没有这个客户的信用账户')
    const common = { kind: 'MONEY', allocate: null, allocations: null, source: null }
    expect(sent).toEqual([
      {
        rows: [
          {
            ...{ ...common, customer: 'KH-2026-000009', amountFen: 120_050, receivedOn: '2026-11-20' },
            ...{ method: 'ACCEPTANCE_BILL', reference: '8801', note: '十一月货款', sourceKey: 'LS-1' },
          },
          {
            ...{ ...common, customer: 'KH-1999-000001', amountFen: 8000, receivedOn: '2026-11-21' },
            ...{ method: 'BANK_TRANSFER', reference: null, note: null, sourceKey: 'LS-2' },
          },
        ],
      },
    ])
  })

  it('sends nothing while a line can not be read', async () => {
    const { user } = openPage(receivableRoutes, '/payments/batch')
    const box = await screen.findByRole('textbox', { name: /^从表格中复制后粘贴/ })
    await enter(user, box, `${LINE}\n${LINE.replace('承兑汇票', '刷卡')}\n${LINE.replace('¥1,200.50', '1.005')}`)
    expect(screen.getByRole('status').textContent).toContain('第 2、3 行读不出来')
    expect((screen.getByRole('button', { name: '登记 3 行' }) as HTMLButtonElement).disabled).toBe(true)
  })

  it('sends a workbook as it is, and names only what was refused of it', async () => {
    const types: (string | null)[] = []
    server.use(
      http.post('*/api/v1/payments/workbook', ({ request }) => {
        types.push(request.headers.get('Content-Type'))
        const errors = [{ field: 'method', code: 'payment.method-unknown', message: '不认识的收款方式' }]
        return HttpResponse.json({
          ...{ recorded: 1, unchanged: 0, failed: 1 },
          results: [
            { index: 0, status: 'RECORDED', id: 'p-1', errors: [] },
            { index: 1, status: 'FAILED', id: null, errors },
          ],
        })
      }),
    )
    const { user, view } = openPage(receivableRoutes, '/payments/batch')
    await screen.findByText('选择工作簿')
    const box = view.container.querySelector('input[type=file]') as HTMLInputElement
    await user.upload(box, new File(['x'], '十一月.xlsx', { type: XLSX }))
    const result = await screen.findByRole('region', { name: '工作簿登记结果' })
    const [head, row, ...others] = within(result).getAllByRole('row')
    expect(head?.textContent).toContain('第几笔')
    expect(row?.textContent).toContain('2')
    expect(row?.textContent).toContain('收款方式 不认识的收款方式')
    expect(others).toEqual([])
    expect(types).toEqual([XLSX])
  })

  it('says why a workbook was not taken at all', async () => {
    server.use(
      http.post('*/api/v1/payments/workbook', () =>
        problem(422, {
          code: 'request.invalid',
          errors: [{ field: 'file', code: 'sheet.not-xlsx', message: '不是 xlsx 工作簿' }],
        }),
      ),
    )
    const { user, view } = openPage(receivableRoutes, '/payments/batch')
    await screen.findByText('选择工作簿')
    const box = view.container.querySelector('input[type=file]') as HTMLInputElement
    await user.upload(box, new File(['x'], '十一月.xlsx', { type: XLSX }))
    expect(await screen.findByText('不是 xlsx 工作簿')).toBeTruthy()
  })
})
