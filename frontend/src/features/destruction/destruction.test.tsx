import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DestructionList, ListedFile, Me, SealedFile } from '@/api/types'
import { DATA_ADMIN, openPage, page, problem, server, signedInAs } from '@/test/screen'
import { destructionRoutes } from './routes'

let me: Me = DATA_ADMIN
const usual = signedInAs(() => me)

const FILE: ListedFile = {
  ...{ customerId: 'c-9', customerNumber: 'KH-2026-000009', name: '深圳市宝盒照明有限公司', archiveClass: 'DEALT' },
  ...{ departmentName: '销售一部', establishedOn: '2015-03-01', cooperationEndedOn: '2020-03-31' },
  destroyableFrom: '2025-03-01',
}
const LIST: DestructionList = {
  ...{ id: 'd-1', number: 'XH-2026-000003', status: 'APPROVED', remark: '年度清理', files: [FILE] },
  ...{ witnesses: [{ name: '何静', signedAt: '2026-11-22T01:00:00Z' }], witnessesNeeded: 2, policyVersion: 0 },
  ...{ draftedByName: '刘敏', draftedAt: '2026-11-20T01:00:00Z', submittedAt: '2026-11-20T02:00:00Z' },
  ...{ reviewedByName: '张建国', reviewedAt: '2026-11-20T03:00:00Z', approvedByName: '陈国华' },
  ...{ approvedAt: '2026-11-21T01:00:00Z', executedByName: null, executedAt: null, lastReason: null },
  ...{ version: 4, allowedActions: ['sign'] },
}
const SEALED: SealedFile = { ...FILE, name: '深圳市宝盒照明有限公司', due: true, held: false, listedOn: null }

const serve = (list: DestructionList) =>
  server.use(http.get('*/api/v1/destruction-lists/d-1', () => HttpResponse.json(list)))

beforeEach(() => {
  me = DATA_ADMIN
  usual()
  serve(LIST)
  server.use(http.get('*/api/v1/destruction-lists/d-1/timeline', () => HttpResponse.json(page([]))))
})

describe('销毁清单', () => {
  it('is signed by the witness who is signed in, and says how many are missing', async () => {
    const sent: string[] = []
    server.use(
      http.post('*/api/v1/destruction-lists/d-1/actions/sign', ({ request }) => {
        sent.push(request.headers.get('If-Match') ?? '')
        serve({ ...LIST, version: 5, allowedActions: [], witnesses: [...LIST.witnesses, ...LIST.witnesses] })
        return HttpResponse.json(LIST)
      }),
    )
    const { user } = openPage(destructionRoutes, '/destruction-lists/d-1')
    await screen.findByText('还需 1 名见证人到场签字')
    await user.click(screen.getByRole('button', { name: '见证签字' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('我到场见证清单 XH-2026-000003 所列 1 份档案的销毁')
    await user.click(within(dialog).getByRole('button', { name: '见证签字' }))
    await waitFor(() => expect(sent).toEqual(['"4"']))
    await waitFor(() => expect(screen.queryByRole('button', { name: '见证签字' })).toBeNull())
  })

  it('asks for its number before the files are destroyed', async () => {
    serve({ ...LIST, allowedActions: ['execute'] })
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/destruction-lists/d-1/actions/execute', async ({ request }) => {
        sent.push(await request.json())
        return problem(409, {
          ...{ code: 'destruction-list.not-destroyable', status: 409, title: '清单中有不能销毁的档案', rule: 'S4-18' },
          errors: [
            {
              field: 'customerIds',
              code: 'destruction-list.on-hold',
              message: 'KH-2026-000009 正在保全：BQ-2026-000001',
            },
          ],
        })
      }),
    )
    const { user } = openPage(destructionRoutes, '/destruction-lists/d-1')
    await user.click(await screen.findByRole('button', { name: '执行销毁' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('输入清单编号以确认'), 'XH-2026-000003')
    await user.click(within(dialog).getByRole('button', { name: '执行销毁' }))
    expect(await within(dialog).findByText(/KH-2026-000009 正在保全/)).toBeTruthy()
    expect(sent).toEqual([{ confirmation: 'XH-2026-000003' }])
  })

  it('is drawn up from the files that nothing keeps', async () => {
    const asked: string[] = []
    const sent: unknown[] = []
    const kept = { ...SEALED, customerId: 'c-8', customerNumber: 'KH-2026-000008', name: '保全中的灯具厂', held: true }
    server.use(
      http.get('*/api/v1/destruction-lists/sealed-files', ({ request }) => {
        const only = new URL(request.url).searchParams.get('destroyable')
        asked.push(String(only))
        return HttpResponse.json(page(only === 'true' ? [SEALED] : [SEALED, kept]))
      }),
      http.post('*/api/v1/destruction-lists', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json(LIST, { status: 201 })
      }),
    )
    const { user, router } = openPage(destructionRoutes, '/destruction-lists/new')
    await screen.findByText('深圳市宝盒照明有限公司')
    await user.click(screen.getByLabelText('显示全部封存档案'))
    const row = (await screen.findByText('保全中的灯具厂')).closest('tr') as HTMLElement
    expect(within(row).getByText('保全中')).toBeTruthy()
    expect((within(row).getByRole('checkbox') as HTMLInputElement).disabled).toBe(true)
    const free = screen.getByText('深圳市宝盒照明有限公司').closest('tr') as HTMLElement
    await user.click(within(free).getByRole('checkbox'))
    await user.click(screen.getByRole('button', { name: '列入清单（1）' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/destruction-lists/d-1'))
    expect([...new Set(asked)]).toEqual(['true', 'false'])
    expect(sent).toEqual([{ customerIds: ['c-9'] }])
  })

  it('prints the record with a line for every hand and without a name of a customer', async () => {
    serve({ ...LIST, status: 'EXECUTED', executedByName: '刘敏', executedAt: '2026-11-22T02:00:00Z' })
    openPage(destructionRoutes, '/destruction-lists/d-1/certificate')
    const sheet = await screen.findByRole('article', { name: '客户档案销毁记录' })
    for (const text of ['XH-2026-000003', 'KH-2026-000009', '刘敏', '张建国', '陈国华', '何静', '2026-11-22 10:00']) {
      expect(sheet.textContent).toContain(text)
    }
    expect(sheet.textContent).not.toContain('宝盒')
    expect(sheet.querySelector('svg title')?.textContent).toContain('/destruction-lists/d-1')
  })
})
