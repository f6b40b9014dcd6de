import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Duty, DutyRow, FileForm } from '@/api/types'
import { openPage, page, REP, server, signedInAs } from '@/test/screen'
import { dutyRoutes } from './routes'

const ROW: DutyRow = {
  id: 'd-1',
  kind: 'NEED_UPDATE',
  period: '2026-11',
  status: 'DUE',
  late: false,
  since: '2026-11-01',
  dueAt: '2099-11-30T16:00:00Z',
  reminderCount: 1,
  customerId: 'c-9',
  customerNumber: 'KH-2026-000009',
  customerName: '深圳市宝盒照明有限公司',
  departmentId: 'd-east',
  departmentName: '销售一部',
  ownerId: 's-1',
  ownerName: '王芳',
  subject: null,
  needsChanged: null,
  words: null,
  source: null,
  evidenceId: null,
  doneAt: null,
  doneByName: null,
  counted: null,
  version: 3,
}
const DUTY: Duty = {
  ...ROW,
  overdueAt: null,
  remindedAt: null,
  handedOverAt: null,
  draft: null,
  missing: [],
  rule: 'S4-12',
  policyVersion: 0,
  allowedActions: ['report-needs'],
}
const FORM: FileForm = {
  dutyId: 'd-2',
  period: '2026-11',
  sent: false,
  customerId: 'c-9',
  customerNumber: 'KH-2026-000009',
  departmentName: '销售一部',
  ownerName: '王芳',
  followUp: '样品已寄',
  sentAt: null,
  sentByName: null,
  basics: { NATURAL: { name: '深圳市宝盒照明有限公司', category: 'KEY' } },
  contacts: [{ name: '李强', role: '采购经理', phone: '138****5678' }],
}

const usual = signedInAs(() => ({ ...REP, roles: ['ACCOUNT_MANAGER'] }))
beforeEach(() => {
  usual()
  server.use(http.get('*/api/v1/regions', () => HttpResponse.json({ items: [] })))
})

describe('档案定期工作', () => {
  it('says 无变化 of chosen customers at once and names the refused ones', async () => {
    const other = { ...ROW, id: 'd-7', customerName: '中山市晨旭灯饰有限公司', version: 0 }
    const done = { ...ROW, id: 'd-8', customerName: '佛山市铭骏照明厂', status: 'DONE' as const }
    const sent: unknown[] = []
    server.use(
      http.get('*/api/v1/duties', () => HttpResponse.json(page([ROW, other, done]))),
      http.post('*/api/v1/duties/no-change', async ({ request }) => {
        sent.push(await request.json())
        const error = { field: null, code: 'conflict.stale', message: '已被他人修改', rule: null }
        return HttpResponse.json({
          done: 1,
          refused: 1,
          results: [
            { id: 'd-1', done: true, error: null },
            { id: 'd-7', done: false, error },
          ],
        })
      }),
    )
    const { user } = openPage(dutyRoutes, '/duties?kind=NEED_UPDATE')
    const row = async (name: string) => (await screen.findByText(name)).closest('tr') as HTMLElement
    expect(within(await row(done.customerName)).getByRole('checkbox')).toHaveProperty('disabled', true)
    await user.click(within(await row(ROW.customerName)).getByRole('checkbox'))
    await user.click(within(await row(other.customerName)).getByRole('checkbox'))
    await screen.findByText('已选 2 个客户')
    await user.click(screen.getByRole('button', { name: '批量填写“无变化”' }))
    await user.click(await screen.findByRole('button', { name: /确\s?定/ }))
    await screen.findByText('1 个客户已填写无变化，1 个未能填写')
    expect(screen.getByText(/中山市晨旭灯饰有限公司：已被他人修改/)).toBeTruthy()
    expect(sent).toEqual([
      {
        duties: [
          { id: 'd-1', version: 3 },
          { id: 'd-7', version: 0 },
        ],
      },
    ])
  })

  it('counts the departments by kind and opens what is overdue', async () => {
    const count = { departmentId: 'd-east', departmentName: '销售一部', kind: 'VISIT', due: 4, overdue: 2, done: 30 }
    server.use(
      http.get('*/api/v1/duties/departments', () => HttpResponse.json(page([{ ...count, late: 5, reminders: 11 }]))),
      http.get('*/api/v1/duties', () => HttpResponse.json(page([]))),
    )
    const { user, router } = openPage(dutyRoutes, '/duties?view=departments')
    const row = (await screen.findByText('销售一部')).closest('tr') as HTMLElement
    expect([...row.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual([
      '销售一部',
      '客户拜访',
      '4',
      '2',
      '30',
      '5',
      '11',
    ])
    await user.click(row)
    await waitFor(() => expect(router.state.location.searchStr).toContain('status=OVERDUE'))
  })

  it('says what changed in the needs', async () => {
    const sent: unknown[] = []
    server.use(
      http.get('*/api/v1/duties/d-1', () => HttpResponse.json(DUTY)),
      http.post('*/api/v1/duties/d-1/actions/report-needs', async ({ request }) => {
        sent.push([request.headers.get('If-Match'), await request.json()])
        return HttpResponse.json({ ...DUTY, status: 'DONE' })
      }),
    )
    const { user } = openPage(dutyRoutes, '/duties/d-1')
    await user.click(await screen.findByRole('button', { name: '填写需求变化' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByLabelText('客户需求'))
    await user.click(await screen.findByTitle('有变化'))
    await user.type(within(dialog).getByLabelText('变化内容'), '改用暖光')
    await user.click(within(dialog).getByRole('button', { name: '填写需求变化' }))
    await waitFor(() => expect(sent).toEqual([['"3"', { changed: true, words: '改用暖光' }]]))
  })

  it('shows 客户档案表 as it stands until it is sent', async () => {
    server.use(
      http.get('*/api/v1/duties/d-2', () =>
        HttpResponse.json({ ...DUTY, id: 'd-2', kind: 'FILE_FORM', rule: 'S2c-35', allowedActions: ['send'] }),
      ),
      http.get('*/api/v1/duties/d-2/form', () => HttpResponse.json(FORM)),
    )
    openPage(dutyRoutes, '/duties/d-2')
    const paper = await screen.findByRole('region', { name: '客户档案表' })
    expect(within(paper).getByText('尚未报送，以下为档案现在的内容')).toBeTruthy()
    expect(within(paper).getByText('重点客户')).toBeTruthy()
    expect(within(paper).getByText(/138\*\*\*\*5678/)).toBeTruthy()
    expect(within(paper).getByText('样品已寄')).toBeTruthy()
  })
})
