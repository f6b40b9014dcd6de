import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Release, ReleaseCheck } from '@/api/types'
import { enter, openPage, page, REP, server, signedInAs } from '@/test/screen'
import { releaseRoutes } from './routes'

const usual = signedInAs(() => ({ ...REP, roles: ['GENERAL_MANAGER'] }))

const OVER: ReleaseCheck = {
  kind: 'ROOM',
  rule: 'S3-01',
  passed: false,
  reasons: [
    { field: 'amountFen', code: 'credit-account.over-limit', message: '超过信用额度：可用 ¥10,000.00', rule: 'S3-01' },
  ],
  figures: { limitFen: 5_000_000, usedFen: 4_000_000, amountFen: 2_000_000 } as never,
}

const HELD = {
  id: 'r-1',
  number: 'TD-2026-000042',
  status: 'HELD',
  accountId: 'a-1',
  customerId: 'c-1',
  customerNumber: 'KH-2026-000031',
  customerName: '中山星河照明有限公司',
  settlementUnit: '星河结算中心',
  contractId: 'h-1',
  contractNumber: 'HT-2026-000007',
  salespersonName: '陈静',
  formalitiesComplete: true,
  signatory: '李国华',
  represented: null,
  remark: null,
  lines: [],
  amountFen: 2_000_000,
  call: null,
  checks: [OVER],
  standing: null,
  amendments: [],
  applied: { id: 's-1', name: '陈静', at: '2026-11-20T02:00:00Z' },
  decided: { id: 's-2', name: '周敏', at: '2026-11-20T03:00:00Z' },
  issuedAt: null,
  expiresAt: null,
  waiver: null,
  dispatch: null,
  closedAt: null,
  closedReason: null,
  currency: 'CNY',
  version: 2,
  allowedActions: ['approve-exception', 'reject-exception'],
} as unknown as Release

beforeEach(() => {
  usual()
  server.use(
    http.get('*/api/v1/regions', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/services/credit/audit', () =>
      HttpResponse.json({ items: [], next: null, intact: true, firstBroken: null }),
    ),
  )
})

describe('发货提单', () => {
  it('says what stands in the way of a held slip, and lets it pass on conditions', async () => {
    let release = HELD
    let sent: unknown
    server.use(
      http.get('*/api/v1/releases/r-1', () => HttpResponse.json(release)),
      http.post('*/api/v1/releases/r-1/actions/approve-exception', async ({ request }) => {
        sent = await request.json()
        release = { ...release, status: 'ISSUED', version: 3, allowedActions: [] }
        return HttpResponse.json(release)
      }),
    )
    const { user } = openPage(releaseRoutes, '/releases/r-1')
    const checks = await screen.findByRole('region', { name: '审核结果' })
    expect(checks.textContent).toContain('超过信用额度：可用 ¥10,000.00')
    expect(checks.textContent).toContain('授信额度 ¥50,000.00')
    await user.click(screen.getByRole('button', { name: '特批放行' }))
    const dialog = await screen.findByRole('dialog')
    await enter(user, within(dialog).getByRole('textbox', { name: '特批理由' }), '老客户急单')
    await enter(user, within(dialog).getByRole('textbox', { name: '附带条件' }), '十日内付清')
    await user.click(within(dialog).getByRole('button', { name: '特批放行' }))
    await waitFor(() => expect(sent).toEqual({ reason: '老客户急单', conditions: '十日内付清', days: 7 }))
    expect((await screen.findAllByText('已开具')).length).toBeGreaterThan(0)
  })

  it('narrows what is held by its reason', async () => {
    const asked: string[] = []
    server.use(
      http.get('*/api/v1/releases', ({ request }) => {
        asked.push(new URL(request.url).search)
        return HttpResponse.json(
          page([
            {
              ...HELD,
              byException: false,
              codes: ['credit-account.over-limit', 'receivable.overdue'],
              appliedByName: '陈静',
              appliedAt: '2026-11-20T02:00:00Z',
            },
          ]),
        )
      }),
    )
    openPage(releaseRoutes, '/releases?status=HELD&reason=credit-account.over-limit')
    const row = (await screen.findByText('中山星河照明有限公司')).closest('tr') as HTMLElement
    expect(row.textContent).toContain('超信用额度')
    expect(row.textContent).toContain('其他 1 项')
    expect(asked[0]).toContain('status=HELD')
    expect(asked[0]).toContain('reason=credit-account.over-limit')
  })
})
