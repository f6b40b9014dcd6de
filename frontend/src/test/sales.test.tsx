import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { XLSX } from '@/api/download'
import { classificationRoutes } from '@/features/classification/routes'
import { snapshotRoutes } from '@/features/snapshots/routes'
import { entryOf } from '@/features/trades/paste'
import { tradeRoutes } from '@/features/trades/routes'
import { filledMonths } from '@/ui/MonthBars'
import { linesIn } from '@/ui/paste'
import { enter, openPage, page, REP, server, signedInAs } from './screen'

const FINANCE = { ...REP, roles: ['FINANCE' as const] }
const usual = signedInAs(() => FINANCE)

beforeEach(() => {
  usual()
  server.use(http.get('*/api/v1/regions', () => HttpResponse.json({ items: [] })))
})

const TRADE = {
  ...{ id: 't-1', customerId: 'c-9', customerNumber: 'KH-2026-000009', customerName: '宝盒照明', orderNumber: 'SO-1' },
  ...{ soldOn: '2026-10-08', productCode: 'T8', productName: 'LED 灯管 18W', regionCode: '4403', regionName: '深圳市' },
  ...{ quantity: 10, amountFen: 120_050, costFen: 80_000, source: 'erp', sourceKey: 'SO-1/1', state: 'VALID' },
  ...{ reversesId: null, reversedById: null, reversalReason: null, recordedAt: '2026-10-09T02:00:00Z' },
  ...{ recordedByName: '马丽', allowedActions: ['reverse'] },
}
const LINE = 'SO-2\t2026/10/8\tKH-2026-000009\tT8\tLED 灯管\t4403\t10\t¥1,200.50\t800\tSO-2/1'

describe('交易记录', () => {
  it('takes a record back with a reason, and offers it only where the service does', async () => {
    const sent: unknown[] = []
    server.use(
      http.get('*/api/v1/trade-records', () =>
        HttpResponse.json(page([TRADE, { ...TRADE, id: 't-2', orderNumber: 'SO-9', allowedActions: [] }])),
      ),
      http.post('*/api/v1/trade-records/t-1/actions/reverse', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json({ ...TRADE, id: 't-3', state: 'REVERSAL' })
      }),
    )
    const { user } = openPage(tradeRoutes, '/trade-records')
    const row = (await screen.findByText('SO-1')).closest('tr') as HTMLElement
    expect(row.textContent).toContain('¥1,200.50')
    const spent = screen.getByText('SO-9').closest('tr') as HTMLElement
    expect(within(spent).queryByRole('button', { name: '冲销' })).toBeNull()
    await user.click(within(row).getByRole('button', { name: '冲销' }))
    const dialog = await screen.findByRole('dialog')
    await enter(user, within(dialog).getByRole('textbox', { name: '冲销原因' }), '金额录错')
    await user.click(within(dialog).getByRole('button', { name: '冲销' }))
    await waitFor(() => expect(sent).toEqual([{ reason: '金额录错' }]))
  })

  it('reads rows as they are copied from a spreadsheet', () => {
    const rows = linesIn(
      `订单号\t日期\t客户编号\t产品编码\t产品名称\t地区代码\t数量\t金额\t成本\t来源编号\n${LINE}\n\nSO-3\t2026-10-08`,
      entryOf,
    )
    expect(rows.map(({ line }) => line)).toEqual([2, 4])
    expect(rows[0]?.entry).toMatchObject({ soldOn: '2026-10-08', amountFen: 120_050, costFen: 80_000, quantity: 10 })
    expect(rows[1]?.entry).toBeNull()
  })

  it('says of every pasted row what became of it, the refused ones first', async () => {
    server.use(
      http.post('*/api/v1/trade-records/batch', () =>
        HttpResponse.json({
          ...{ recorded: 1, unchanged: 0, failed: 1 },
          results: [
            { index: 0, status: 'RECORDED', id: 't-1', errors: [] },
            { index: 1, status: 'FAILED', id: null, errors: [{ field: 'customer', code: 'x', message: '没有该客户' }] },
          ],
        }),
      ),
    )
    const { user } = openPage(tradeRoutes, '/trade-records/batch')
    await enter(
      user,
      await screen.findByRole('textbox', { name: /粘贴/ }),
      `${LINE}\n${LINE.replace('SO-2\t', 'SO-7\t')}`,
    )
    await user.click(screen.getByRole('button', { name: '登记 2 行' }))
    const result = await screen.findByRole('region', { name: '登记结果' })
    const [, first] = within(result).getAllByRole('row')
    expect(first?.textContent).toContain('SO-7')
    expect(first?.textContent).toContain('客户 没有该客户')
  })

  it('sends a workbook as it is and names the rows that were refused', async () => {
    const sent: (string | null)[] = []
    server.use(
      http.post('*/api/v1/trade-records/workbook', ({ request }) => {
        sent.push(request.headers.get('Content-Type'))
        const errors = [{ field: 'amountFen', code: 'trade-record.not-a-number', message: '不是数字' }]
        return HttpResponse.json({ recorded: 7, unchanged: 0, failed: 1, refused: [{ row: 4, errors }] })
      }),
    )
    const { user, view } = openPage(tradeRoutes, '/trade-records/batch')
    await screen.findByText('选择工作簿')
    const box = view.container.querySelector('input[type=file]') as HTMLInputElement
    await user.upload(box, new File(['x'], '十月.xlsx', { type: XLSX }))
    const result = await screen.findByRole('region', { name: '工作簿登记结果' })
    expect(within(result).getByText('金额 不是数字').closest('tr')?.textContent).toContain('4')
    expect(sent).toEqual([XLSX])
  })

  it('shows the months without sales as well', () => {
    const months = filledMonths('2025-11', '2026-02', [{ month: '2026-01', amountFen: 5 }])
    expect(months.map(({ month, amountFen }) => `${month}:${amountFen}`)).toEqual([
      '2025-11:0',
      '2025-12:0',
      '2026-01:5',
      '2026-02:0',
    ])
  })
})

const RUN = {
  ...{ id: 'f-1', number: 'FL-2026-000002', status: 'PROPOSED', from: '2026-01', to: '2026-06', note: null },
  ...{ policyVersion: 0, untilA: 75, untilB: 95, topShare: 20, customers: 7, buyers: 6, inA: 2, inB: 2, inC: 3 },
  ...{ changes: 4, totalFen: 100_000, large: { customers: 2, amountFen: 75_000, shareBp: 7500 }, tradesChanged: true },
  composition: [{ customerType: 'DEALER', customers: 7, amountFen: 100_000, shareBp: 10_000 }],
  ...{ proposedById: 's-1', proposedByName: '谢婷', proposedAt: '2026-11-20T02:00:00Z', decidedByName: null },
  ...{ decidedAt: null, decisionReason: null, applied: null, skipped: null, version: 0, allowedActions: ['approve'] },
}

describe('客户分类', () => {
  it('shows what would change, warns of later trades, and approves with the version that was read', async () => {
    const sent: unknown[] = []
    const row = {
      ...{ customerId: 'c-9', customerNumber: 'KH-2026-000009', customerName: '宝盒照明', customerType: 'DEALER' },
      ...{ departmentName: '销售一部', ownerName: '陈静', rank: 1, amountFen: 50_000, shareBp: 5000 },
      ...{ cumulativeBp: 5000, valueClass: 'A', formerClass: 'B', large: true, outcome: 'PROPOSED' },
    }
    server.use(
      http.get('*/api/v1/classification-runs/f-1', () => HttpResponse.json(RUN)),
      http.get('*/api/v1/classification-runs/f-1/rows', () => HttpResponse.json(page([row]))),
      http.get('*/api/v1/classification-runs/f-1/timeline', () => HttpResponse.json(page([]))),
      http.get('*/api/v1/classification-runs/f-1/curve', () =>
        HttpResponse.json({
          ...{ buyers: 6, untilA: 75, untilB: 95 },
          points: [{ rank: 1, amountFen: 50_000, cumulativeBp: 5000, valueClass: 'A' }],
        }),
      ),
      http.post('*/api/v1/classification-runs/f-1/actions/approve', ({ request }) => {
        sent.push(request.headers.get('If-Match'))
        return HttpResponse.json({ ...RUN, status: 'APPROVED', allowedActions: [] })
      }),
    )
    const { user } = openPage(classificationRoutes, '/classification-runs/f-1')
    expect(await screen.findByText(/该期间又有新的交易或冲销/)).toBeTruthy()
    expect(screen.getByText('2 个，占销售额 75.00%')).toBeTruthy()
    expect(screen.getByText(/1 个客户在期间内没有销售/)).toBeTruthy()
    expect(await screen.findByRole('img', { name: /6 个有销售的客户/ })).toBeTruthy()
    const shown = (await screen.findByText('宝盒照明')).closest('tr') as HTMLElement
    expect(shown.textContent).toContain('50.00%')
    await user.click(screen.getByRole('button', { name: '批准' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('4 个客户的价值类别将按本次分类调整')
    await user.click(within(dialog).getByRole('button', { name: '批准' }))
    await waitFor(() => expect(sent).toEqual(['"0"']))
  })
})

describe('半年存档', () => {
  it('opens a snapshot and shows what is different now', async () => {
    const facts = {
      ...{ id: 's-1', kind: 'EXTRA', period: '2026-11-22', periodFrom: '2026-07-01', periodTo: '2026-11-22' },
      ...{ valueClass: 'B', completeness: 60, records: 3, amountFen: 5000, reason: '移交前存档' },
      ...{ takenAt: '2026-11-22T02:00:00Z', takenByName: '李敏' },
    }
    const of = { customerId: 'c-9', customerNumber: 'KH-2026-000009', customerName: '宝盒照明' }
    const line = { section: 'NATURAL', field: 'businessLine', entryId: null, rule: 'S1-03' }
    server.use(
      http.get('*/api/v1/archive-snapshots/s-1', () =>
        HttpResponse.json({
          ...{ id: 's-1', ...of, facts },
          sections: [{ section: 'NATURAL', entryId: null, values: { name: '宝盒照明', phone: '0755-****1234' } }],
        }),
      ),
      http.get('*/api/v1/archive-snapshots', () => HttpResponse.json(page([]))),
      http.get('*/api/v1/archive-snapshots/s-1/comparison', () =>
        HttpResponse.json({
          ...of,
          ...{ left: facts, right: null, present: { valueClass: 'A', completeness: 60 } },
          lines: [{ ...line, before: null, after: '灯具批发' }],
        }),
      ),
    )
    const { user, router } = openPage(snapshotRoutes, '/archive-snapshots/s-1')
    expect(await screen.findByText('0755-****1234')).toBeTruthy()
    await user.click(screen.getByRole('combobox', { name: '与之比较' }))
    await user.click(await screen.findByText('现在的档案'))
    await waitFor(() => expect(router.state.location.searchStr).toBe('?compare=now'))
    const different = await screen.findByRole('region', { name: '不同之处' })
    expect((await within(different).findByText('灯具批发')).closest('tr')?.textContent).toContain('业务种类')
    expect(different.textContent).toContain('价值类别：B → A')
  })
})
