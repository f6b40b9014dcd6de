import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Export, Import } from '@/api/types'
import { openPage, page, REP, server, signedInAs } from '@/test/screen'
import { exchangeRoutes } from './routes'

const usual = signedInAs(() => REP)

const IMPORT: Import = {
  id: 'i-1',
  number: 'DR-2026-000007',
  status: 'CHECKED',
  fileName: '客户.xlsx',
  reason: '旧系统资料迁移',
  departmentId: 'd-east',
  departmentName: '销售一部',
  submittedById: 's-1',
  submittedByName: '刘伟',
  uploadedAt: '2026-11-20T01:30:00Z',
  counts: { total: 4, added: 1, changed: 1, same: 0, faulty: 2, written: 0, conflicting: 0, undone: 0, kept: 0 },
  job: { status: 'DONE', done: 4, total: null },
  judgedByName: null,
  judgedAt: null,
  executedByName: null,
  executedAt: null,
  undoUntil: null,
  lastReason: null,
  failure: null,
  mayFetchErrors: true,
  allowedActions: ['submit', 'cancel'],
  version: 2,
}

const EXPORT: Export = {
  id: 'e-1',
  number: 'DC-2026-000005',
  status: 'REQUESTED',
  filter: { q: null, status: null, category: 'KEY', type: null, department: null, owner: null, incomplete: false },
  fields: ['number', 'NATURAL.name', 'CONTACTS.phone'],
  unmasked: true,
  purpose: '年终答谢',
  requestedById: 's-1',
  requestedByName: '王芳',
  departmentName: '销售一部',
  requestedAt: '2026-11-20T01:30:00Z',
  approvalNeeded: true,
  decidedByName: null,
  decidedAt: null,
  lastReason: null,
  rowCount: 12,
  job: null,
  readyAt: null,
  expiresAt: null,
  downloads: 0,
  downloadedAt: null,
  failure: null,
  mayFetch: false,
  allowedActions: ['cancel'],
  version: 0,
}

const fault = { column: 'CONTACTS.phone', code: 'phone.invalid', message: '号码不对' }
const change = { section: 'NATURAL', field: 'category', before: 'GENERAL', after: 'KEY' }

beforeEach(() => {
  usual()
  server.use(
    http.get('*/api/v1/imports/i-1', () => HttpResponse.json(IMPORT)),
    http.get('*/api/v1/imports/i-1/rows', ({ request }) => {
      const faulty = new URL(request.url).searchParams.get('found') === 'FAULTY'
      const row = {
        row: 4,
        name: '某灯饰',
        found: 'FAULTY',
        outcome: null,
        customerId: null,
        faults: [fault],
        changes: [],
      }
      return HttpResponse.json(page([faulty ? row : { ...row, found: 'CHANGED', faults: [], changes: [change] }]))
    }),
    http.get('*/api/v1/exports/e-1', () => HttpResponse.json(EXPORT)),
    http.get('*/api/v1/regions', () => HttpResponse.json({ items: [] })),
  )
})

describe('批量导入', () => {
  it('tells what each row would do, why some can not be taken, and hands in with the version seen', async () => {
    const sent: (string | null)[] = []
    server.use(
      http.post('*/api/v1/imports/i-1/actions/submit', ({ request }) => {
        sent.push(request.headers.get('If-Match'))
        return HttpResponse.json({ ...IMPORT, status: 'SUBMITTED' })
      }),
    )
    const { user } = openPage(exchangeRoutes, '/imports/i-1')
    const counts = await screen.findByRole('region', { name: '行数统计' })
    expect(counts.textContent).toContain('有误2')
    expect(counts.textContent).toContain('试算结果')
    await screen.findByText(/联系电话：/)
    expect(screen.getByText(/号码不对/)).toBeTruthy()
    await user.click(screen.getByRole('tab', { name: '修改 1' }))
    const line = await screen.findByText(/客户类别：/)
    expect(line.textContent).toBe('客户类别：一般客户 → 重点客户')
    await user.click(screen.getByRole('button', { name: '提交审批' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('将 2 行提交审批；有误的 2 行不会导入')
    await user.click(within(dialog).getByRole('button', { name: '提交审批' }))
    await waitFor(() => expect(sent).toEqual(['"2"']))
  })

  it('says why a file could not be checked', async () => {
    const failure = { column: null, code: 'import.unknown-column', message: '不认识的列：颜色，请使用导入模板' }
    const failed = { ...IMPORT, status: 'FAILED', failure, allowedActions: [], mayFetchErrors: false }
    server.use(http.get('*/api/v1/imports/i-1', () => HttpResponse.json(failed)))
    openPage(exchangeRoutes, '/imports/i-1')
    expect(await screen.findByText(/不认识的列：颜色/)).toBeTruthy()
    expect(screen.queryByRole('region', { name: '行数统计' })).toBeNull()
  })
})

describe('导出', () => {
  it('shows what was asked for and waits for the permission; the file only to who asked for it', async () => {
    openPage(exchangeRoutes, '/exports/e-1')
    expect(await screen.findByText(/等待总经理审批/)).toBeTruthy()
    expect(screen.getByText('重点客户')).toBeTruthy()
    expect(screen.getByText('客户编号、客户名称、联系人 · 联系电话')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '下载' })).toBeNull()
    expect(screen.getByRole('button', { name: '取消' })).toBeTruthy()
  })
})
