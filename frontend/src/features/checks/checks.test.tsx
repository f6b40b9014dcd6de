import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ArchiveCheck, ArchiveCheckItem } from '@/api/types'
import { enter, openPage, page, REP, server, signedInAs } from '@/test/screen'
import { checkRoutes } from './routes'
import { totals } from './totals'

const MANAGER = { ...REP, name: '张建国', roles: ['DEPT_MANAGER'] as typeof REP.roles }
const usual = signedInAs(() => MANAGER)

const ITEM: ArchiveCheckItem = {
  id: 'i-1',
  checkId: 'k-1',
  checkNumber: 'CC-2026-000012',
  place: 1,
  status: 'SAMPLED',
  customerId: 'c-1',
  customerNumber: 'KH-2026-000031',
  customerName: '深圳市宝盒照明有限公司',
  departmentName: '销售一部',
  ownerId: 'rep',
  ownerName: '王芳',
  judgedByName: null,
  judgedAt: null,
  field: null,
  finding: null,
  dueAt: null,
  overdueAt: null,
  answer: null,
  changeRequestId: null,
  changeRequestNumber: null,
  answeredByName: null,
  answeredAt: null,
  lastReason: null,
  settledByName: null,
  settledAt: null,
  droppedBecause: null,
  version: 0,
  allowedActions: ['pass', 'find'],
}
const CHECK: ArchiveCheck = {
  id: 'k-1',
  number: 'CC-2026-000012',
  status: 'IN_PROGRESS',
  departmentId: 'd-east',
  departmentName: '销售一部',
  month: '2026-11',
  seed: '2026-11/d-east',
  files: 80,
  sampled: 2,
  sharePercent: 5,
  policyVersion: 0,
  late: false,
  dueAt: '2026-11-25T10:00:00Z',
  drawnByName: '张建国',
  drawnAt: '2026-11-20T01:30:00Z',
  completedAt: null,
  items: [
    ITEM,
    {
      ...ITEM,
      id: 'i-2',
      place: 2,
      customerName: '已封存客户',
      status: 'DROPPED',
      droppedBecause: 'SEALED',
      allowedActions: [],
    },
  ],
  version: 0,
  allowedActions: [],
}

beforeEach(() => {
  usual()
  server.use(
    http.get('*/api/v1/archive-checks/k-1', () => HttpResponse.json(CHECK)),
    http.get('*/api/v1/archive-checks/k-1/timeline', () => HttpResponse.json(page([]))),
    http.get('*/api/v1/customers/fields', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/regions', () => HttpResponse.json({ items: [] })),
  )
})

describe('档案抽查', () => {
  it('draws the month that is still to be drawn', async () => {
    const sent: unknown[] = []
    const month = {
      dueAt: '2026-11-25T10:00:00Z',
      overdue: false,
      files: 80,
      sampled: 5,
      checkId: null,
      checkNumber: null,
    }
    server.use(
      http.get('*/api/v1/archive-checks', () => HttpResponse.json(page([]))),
      http.get('*/api/v1/archive-checks/months', () =>
        HttpResponse.json({
          items: [
            { ...month, month: '2026-11', checkId: 'k-1', checkNumber: 'CC-2026-000012' },
            { ...month, month: '2026-10', overdue: true },
          ],
        }),
      ),
      http.post('*/api/v1/archive-checks', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json(CHECK, { status: 201 })
      }),
    )
    const { user, router } = openPage(checkRoutes, '/archive-checks')
    await user.click(await screen.findByRole('button', { name: '抽取档案' }))
    const dialog = await screen.findByRole('dialog')
    await within(dialog).findByText('逾期未抽')
    expect(within(dialog).getAllByRole('radio')[0]).toHaveProperty('disabled', true)
    await enter(user, within(dialog).getByRole('textbox', { name: '抽签号' }), '7')
    await user.click(within(dialog).getByRole('button', { name: '开始抽查' }))
    await waitFor(() => expect(sent).toEqual([{ month: '2026-10', seed: '7' }]))
    await waitFor(() => expect(router.state.location.pathname).toBe('/archive-checks/k-1'))
  })

  it('judges a file with words and says why another one is not judged', async () => {
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/archive-checks/items/i-1/actions/find', async ({ request }) => {
        sent.push([request.headers.get('If-Match'), await request.json()])
        return HttpResponse.json({ ...ITEM, status: 'FINDING' })
      }),
    )
    const { user } = openPage(checkRoutes, '/archive-checks/k-1')
    const dropped = (await screen.findByText('已封存客户')).closest('tr') as HTMLElement
    expect(dropped.textContent).toContain('档案已封存，不再检查')
    expect(within(dropped).queryByRole('button')).toBeNull()
    await user.click(screen.getByRole('button', { name: '记录问题' }))
    const dialog = await screen.findByRole('dialog')
    await enter(user, within(dialog).getByRole('textbox', { name: '问题说明' }), '电话停机')
    await user.click(within(dialog).getByRole('button', { name: '记录问题' }))
    await waitFor(() => expect(sent).toEqual([['"0"', { finding: '电话停机' }]]))
  })
})

describe('年度档案内审报告', () => {
  it('counts every file once in the average of the company', () => {
    const zero = {
      due: 0,
      done: 0,
      late: 0,
      missed: 0,
      sampled: 0,
      passed: 0,
      findings: 0,
      correctedInTime: 0,
      correctedLate: 0,
      overdue: 0,
      open: 0,
      dropped: 0,
      violations: 0,
      confirmed: 0,
      overdueFilings: 0,
      changes: 0,
      executed: 0,
    }
    const all = totals([
      { ...zero, departmentId: 'a', departmentName: '甲', files: 1, completeness: 100, findings: 2 },
      { ...zero, departmentId: 'b', departmentName: '乙', files: 3, completeness: 20, findings: 1 },
      { ...zero, departmentId: 'c', departmentName: '丙', files: 0, completeness: null },
    ])
    expect(all).toMatchObject({ files: 4, completeness: 40, findings: 3 })
    expect(totals([]).completeness).toBeNull()
  })
})
