import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { enter, openPage, page, problem, REP, server, signedInAs } from '@/test/screen'
import { creditRoutes } from './routes'

const usual = signedInAs(() => ({ ...REP, roles: ['FINANCE'] }))

const LINE = {
  ...{ state: 'NEAR', month: '2026-10', assetsFen: 10_000_000_000, lineFen: 2_000_000_000, warnFen: 1_800_000_000 },
  ...{ usedFen: 1_850_000_000, policyVersion: 0, allowedActions: ['state-assets'] },
}
const STATED = {
  ...{ id: 's-1', month: '2026-10', assetsFen: 10_000_000_000, note: null, statedByName: '马丽', version: 3 },
  ...{ statedAt: '2026-11-08T02:10:00Z', correctedAt: null },
}

beforeEach(() => {
  usual()
  server.use(
    http.get('*/api/v1/company-line', () => HttpResponse.json(LINE)),
    http.get('*/api/v1/company-line/statements', () => HttpResponse.json(page([STATED]))),
  )
})

describe('赊销警戒线', () => {
  it('shows what is taken of the line, and that it is near', async () => {
    openPage(creditRoutes, '/company-line')
    const line = await screen.findByRole('region', { name: '赊销警戒线' })
    expect(line.textContent).toContain('¥18,500,000.00')
    expect(line.textContent).toContain('92.5%')
    expect(line.textContent).toContain('接近警戒线')
    expect(line.textContent).toContain('达到 ¥18,000,000.00 起预警')
  })

  it('says what holds until assets are stated', async () => {
    const none = { ...LINE, state: 'UNKNOWN', month: null, assetsFen: null, lineFen: null, warnFen: null, usedFen: 0 }
    server.use(http.get('*/api/v1/company-line', () => HttpResponse.json(none)))
    openPage(creditRoutes, '/company-line')
    expect(await screen.findByText(/在此之前，不设个人额度的客户不能赊销/)).toBeTruthy()
  })

  it('states the assets in yuan and puts a refusal where it belongs', async () => {
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/company-line/statements', async ({ request }) => {
        sent.push(await request.json())
        return problem(409, { code: 'asset-statement.exists', detail: '2026-10 的资产已录入，如有错误请更正' })
      }),
    )
    const { user } = openPage(creditRoutes, '/company-line')
    await user.click(await screen.findByRole('button', { name: '录入资产' }))
    const dialog = await screen.findByRole('dialog')
    await enter(user, within(dialog).getByRole('spinbutton', { name: '资产总额（元）' }), '98765432.10')
    await user.click(within(dialog).getByRole('button', { name: '录入资产' }))
    expect(await within(dialog).findByText('2026-10 的资产已录入，如有错误请更正')).toBeTruthy()
    expect(sent).toEqual([expect.objectContaining({ assetsFen: 9_876_543_210, note: null })])
  })

  it('corrects a month with the version that was read', async () => {
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/company-line/statements/s-1/actions/correct', async ({ request }) => {
        sent.push(request.headers.get('If-Match'), await request.json())
        return HttpResponse.json({ ...STATED, version: 4, allowedActions: ['correct'] })
      }),
    )
    const { user } = openPage(creditRoutes, '/company-line')
    await user.click(await screen.findByRole('button', { name: '更正' }))
    const dialog = await screen.findByRole('dialog')
    const box = within(dialog).getByRole('spinbutton', { name: '资产总额（元）' })
    await user.clear(box)
    await enter(user, box, '110000000')
    await enter(user, within(dialog).getByRole('textbox', { name: '原因' }), '漏计固定资产')
    await user.click(within(dialog).getByRole('button', { name: '更正' }))
    await waitFor(() => expect(sent).toEqual(['"3"', { assetsFen: 11_000_000_000, reason: '漏计固定资产' }]))
  })
})
