import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Violation } from '@/api/types'
import { enter, openPage, page, REP, server, signedInAs } from '@/test/screen'
import { violationRoutes } from './routes'

const GM = { ...REP, name: '陈国华', roles: ['GENERAL_MANAGER'] as typeof REP.roles }
const usual = signedInAs(() => GM)

const VIOLATION: Violation = {
  id: 'v-1',
  number: 'WG-2026-000003',
  status: 'REPORTED',
  kind: 'UNAUDITED_CHANGE',
  rule: 'S4-34',
  source: 'SOFTWARE',
  attempt: 'EXECUTED_UNAPPROVED',
  attempts: 3,
  lastAttemptAt: '2026-11-20T01:30:00Z',
  personId: 'p-1',
  personName: '沈慧',
  departmentName: '综合服务部',
  decider: 'DEPT_MANAGER',
  subjectType: 'change-request',
  subjectId: 'x-1',
  subjectNumber: 'XG-2026-000007',
  customerId: 'c-1',
  customerNumber: 'KH-2026-000031',
  customerName: '深圳市宝盒照明有限公司',
  happenedOn: '2026-11-20',
  evidence: null,
  reportedByName: '系统',
  reportedAt: '2026-11-20T01:20:00Z',
  decidedByName: null,
  decidedAt: null,
  decisionNote: null,
  proposedFen: null,
  dismissalProposed: null,
  policyVersion: null,
  version: 0,
  allowedActions: ['confirm', 'dismiss'],
}

beforeEach(() => {
  usual()
  server.use(http.get('*/api/v1/violations/v-1/timeline', () => HttpResponse.json(page([]))))
})

describe('违规记录', () => {
  it('says what was refused how often, and confirms it', async () => {
    const sent: unknown[] = []
    server.use(
      http.get('*/api/v1/violations/v-1', () => HttpResponse.json(VIOLATION)),
      http.post('*/api/v1/violations/v-1/actions/confirm', async ({ request }) => {
        sent.push([request.headers.get('If-Match'), await request.json()])
        return HttpResponse.json({ ...VIOLATION, status: 'CONFIRMED' })
      }),
    )
    const { user } = openPage(violationRoutes, '/violations/v-1')
    await screen.findByRole('heading', { name: '沈慧：未经审核变更' })
    expect(screen.getByText('执行未经批准的修改申请')).toBeTruthy()
    expect(screen.getByText(/^3 次/)).toBeTruthy()
    expect(screen.getByRole('link', { name: '信息修改申请 XG-2026-000007' }).getAttribute('href')).toContain('x-1')
    await user.click(screen.getByRole('button', { name: '认定违规' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('系统不作任何扣款')
    await enter(user, within(dialog).getByRole('textbox', { name: '认定意见' }), '属实')
    await user.click(within(dialog).getByRole('button', { name: '认定违规' }))
    await waitFor(() => expect(sent).toEqual([['"0"', { note: '属实' }]]))
  })

  it('shows a proposal as a proposal', async () => {
    server.use(
      http.get('*/api/v1/violations/v-1', () =>
        HttpResponse.json({
          ...VIOLATION,
          status: 'CONFIRMED',
          decidedByName: '陈国华',
          decidedAt: '2026-11-21T01:30:00Z',
          proposedFen: 20000,
          dismissalProposed: false,
          policyVersion: 0,
          allowedActions: [],
        }),
      ),
    )
    openPage(violationRoutes, '/violations/v-1')
    expect((await screen.findByText(/建议罚款/)).textContent).toContain('¥200.00')
    expect(screen.getByText(/仅供管理层决定，系统不作任何扣款/)).toBeTruthy()
    expect(screen.queryByText('建议辞退')).toBeNull()
  })
})
