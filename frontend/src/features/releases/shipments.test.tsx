import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { XLSX } from '@/api/download'
import type { Me } from '@/api/types'
import { enter, openPage, page, REP, server, signedInAs } from '@/test/screen'
import { releaseRoutes } from './routes'

let roles: Me['roles'] = ['SERVICE_CLERK']
const usual = signedInAs(() => ({ ...REP, roles }))
beforeEach(() => {
  roles = ['SERVICE_CLERK']
  usual()
})

const SHIPPED = {
  ...{ result: 'RECORDED', releaseId: 'r-1', releaseNumber: 'TD-2026-000042', sourceKey: 'FH-1' },
  ...{ shippedOn: '2026-11-20', amountFen: 2_000_000, freedFen: 0 },
}

describe('批量登记发货', () => {
  it('is offered on the list to those who ship, and to nobody else', async () => {
    server.use(http.get('*/api/v1/releases', () => HttpResponse.json(page([]))))
    const { user, router, view } = openPage(releaseRoutes, '/releases')
    await user.click(await screen.findByRole('button', { name: '批量登记发货' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/releases/shipments'))
    view.unmount()

    roles = ['SALES_REP']
    const rep = openPage(releaseRoutes, '/releases')
    await screen.findByRole('button', { name: /申请提单/ })
    expect(screen.queryByRole('button', { name: '批量登记发货' })).toBeNull()
    rep.view.unmount()
    openPage(releaseRoutes, '/releases/shipments')
    expect(await screen.findByText('您没有查看此内容的权限')).toBeTruthy()
  })

  it('sends the quantities of each release, and says in words why a row was refused', async () => {
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/shipments/batch', async ({ request }) => {
        sent.push(await request.json())
        const errors = [
          { field: 'quantities[1]', code: 'shipment.more-than-released', message: '发货数量超过提单数量' },
        ]
        return HttpResponse.json({
          ...{ recorded: 1, unchanged: 0, failed: 2 },
          results: [
            { row: 0, shipment: SHIPPED, code: null, errors: [] },
            { row: 1, shipment: null, code: 'request.invalid', errors },
            { row: 2, shipment: null, code: 'shipment.already-shipped', errors: [] },
          ],
        })
      }),
    )
    const { user } = openPage(releaseRoutes, '/releases/shipments')
    await enter(
      user,
      await screen.findByRole('textbox', { name: /^从表格中复制后粘贴/ }),
      [
        'TD-2026-000042\tFH-1\t2026/11/20\t\t',
        'TD-2026-000043\tFH-2\t2026-11-20\t1,000\t20.5',
        'TD-2026-000044\tFH-3\t2026年11月20日\t3\t',
      ].join('\n'),
    )
    await user.click(screen.getByRole('button', { name: '登记 3 行' }))
    const result = await screen.findByRole('region', { name: '登记结果' })
    const [, first, second, last] = within(result).getAllByRole('row')
    expect(first?.textContent).toContain('TD-2026-000043')
    expect(first?.textContent).toContain('第 2 个品种实发数量 发货数量超过提单数量')
    expect(second?.textContent).toContain('提单已按另一张发货单发货')
    expect(last?.textContent).toContain('已登记')
    const shippedOn = '2026-11-20'
    expect(sent).toEqual([
      {
        rows: [
          { release: 'TD-2026-000042', sourceKey: 'FH-1', shippedOn, quantities: null },
          { release: 'TD-2026-000043', sourceKey: 'FH-2', shippedOn, quantities: [1000, 20.5] },
          { release: 'TD-2026-000044', sourceKey: 'FH-3', shippedOn, quantities: [3] },
        ],
      },
    ])
  })

  it('names the refused rows of a workbook as the spreadsheet program does', async () => {
    server.use(
      http.post('*/api/v1/shipments/workbook', () => {
        const errors = [{ field: 'column2', code: 'sheet.number-inexact', message: '数字过长，请改为文本' }]
        return HttpResponse.json({
          ...{ recorded: 1, unchanged: 0, failed: 1 },
          results: [
            { row: 2, shipment: SHIPPED, code: null, errors: [] },
            { row: 5, shipment: null, code: 'request.invalid', errors },
          ],
        })
      }),
    )
    const { user, view } = openPage(releaseRoutes, '/releases/shipments')
    await screen.findByText('选择工作簿')
    const box = view.container.querySelector('input[type=file]') as HTMLInputElement
    await user.upload(box, new File(['x'], '发货.xlsx', { type: XLSX }))
    const result = await screen.findByRole('region', { name: '工作簿登记结果' })
    const [, row, ...others] = within(result).getAllByRole('row')
    expect(row?.textContent).toContain('5')
    expect(row?.textContent).toContain('第 2 列 数字过长，请改为文本')
    expect(others).toEqual([])
  })
})
