import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Filing } from '@/api/types'
import { FILING, FILING_ROW } from '@/test/samples'
import { enter, openPage, page, problem, REP, server, signedInAs } from '@/test/screen'
import { customersIn } from './FilingStatusPage'
import { filingRoutes } from './routes'

const usual = signedInAs(() => REP)

function serve(filing: Filing) {
  server.use(
    http.get('*/api/v1/filings/f-1', () => HttpResponse.json(filing)),
    http.get('*/api/v1/filings/f-1/timeline', () => HttpResponse.json(page([]))),
  )
}

beforeEach(() => {
  usual()
  serve(FILING)
})

describe('客户备案', () => {
  it('asks for the tab that was chosen, besides the chips, and opens a row', async () => {
    const asked: string[] = []
    server.use(
      http.get('*/api/v1/filings', ({ request }) => {
        asked.push(new URL(request.url).search)
        return HttpResponse.json(page([FILING_ROW]))
      }),
    )
    const { user, router } = openPage(filingRoutes, '/filings')
    const row = (await screen.findByText('BA-2026-000009')).closest('tr') as HTMLElement
    expect(row.textContent).toContain('待备案')
    expect(row.textContent).toContain('逾期')
    await user.click(screen.getByRole('tab', { name: '逾期' }))
    await waitFor(() => expect(asked.at(-1)).toContain('overdue=true'))
    await user.click(screen.getByRole('tab', { name: '已报送' }))
    await waitFor(() => expect(asked.at(-1)).toContain('status=SUBMITTED'))
    expect(asked.at(-1)).not.toContain('overdue')
    await user.click(await screen.findByText('深圳市宝盒照明有限公司'))
    await waitFor(() => expect(router.state.location.pathname).toBe('/filings/f-1'))
  })

  it('counts the departments and opens what is overdue in one', async () => {
    const count = { departmentId: 'd-east', departmentName: '销售一部', due: 4, overdue: 2, submitted: 1, filed: 30 }
    server.use(
      http.get('*/api/v1/filings/departments', () => HttpResponse.json(page([{ ...count, late: 5, reminders: 11 }]))),
      http.get('*/api/v1/filings', () => HttpResponse.json(page([FILING_ROW]))),
    )
    const { user, router } = openPage(filingRoutes, '/filings?view=departments')
    const row = (await screen.findByText('销售一部')).closest('tr') as HTMLElement
    expect([...row.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual([
      '销售一部',
      '4',
      '2',
      '1',
      '30',
      '5',
      '11',
    ])
    await user.click(row)
    await waitFor(() => expect(router.state.location.searchStr).toBe('?department=d-east&overdue=true'))
  })
})

describe('客户基本信息表', () => {
  it('shows the paper form and hands it in with what the archive does not know', async () => {
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/filings/f-1/actions/submit', async ({ request }) => {
        sent.push([request.headers.get('If-Match'), await request.json()])
        return HttpResponse.json({ ...FILING, status: 'SUBMITTED' })
      }),
    )
    const { user } = openPage(filingRoutes, '/filings/f-1')
    const paper = await screen.findByRole('region', { name: '客户基本信息表' })
    expect(within(paper).getByText('广东省深圳市南山区科技园路1号')).toBeTruthy()
    expect(within(paper).getByText('138****5678')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '报送备案' }))
    const dialog = await screen.findByRole('dialog')
    await enter(user, within(dialog).getByRole('textbox', { name: '主管单位' }), '市工信局')
    await user.click(within(dialog).getByRole('button', { name: '报送备案' }))
    await waitFor(() => expect(sent).toEqual([['"2"', { enterpriseNature: '民营', supervisingUnit: '市工信局' }]]))
  })

  it('offers nothing the server does not allow, and says why it came back', async () => {
    serve({ ...FILING, status: 'RETURNED', lastReason: '主管单位未填', allowedActions: [] })
    openPage(filingRoutes, '/filings/f-1')
    expect(await screen.findByText('主管单位未填')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '报送备案' })).toBeNull()
  })

  it('says that nobody accepts a filing of their own', async () => {
    serve({ ...FILING, status: 'SUBMITTED', allowedActions: ['accept'] })
    server.use(
      http.post('*/api/v1/filings/f-1/actions/accept', () =>
        problem(403, { code: 'filing.decider-is-filer', rule: 'S1-63' }),
      ),
    )
    const { user } = openPage(filingRoutes, '/filings/f-1')
    await user.click(await screen.findByRole('button', { name: '受理备案' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '受理备案' }))
    expect(await within(dialog).findByText('报送人不能受理自己报送的备案')).toBeTruthy()
    expect(within(dialog).getByText('S1-63')).toBeTruthy()
  })
})

describe('备案查询', () => {
  it('takes what was pasted apart, however it is separated', () => {
    expect(customersIn('KH-2026-000001\nKH-2026-000002，ＫＨ－2026-000003、 9144;\t')).toEqual([
      'KH-2026-000001',
      'KH-2026-000002',
      'KH-2026-000003',
      '9144',
    ])
  })

  it('answers customer by customer, with the reason and its article', async () => {
    const asked: unknown[] = []
    const known = { known: true, customerId: 'c-9', customerNumber: 'KH-2026-000009', customerName: '宝盒照明' }
    const no = { filedAt: null, dueAt: null, reimbursable: false, rule: 'S2a-20', message: '备案后才能报销' }
    server.use(
      http.post('*/api/v1/filing-status', async ({ request }) => {
        asked.push(await request.json())
        return HttpResponse.json({
          items: [
            {
              ...{ asked: 'KH-2026-000009', ...known, filingNumber: 'BA-2026-000009', status: 'FILED', dueAt: null },
              ...{ filedAt: '2026-11-18T02:00:00Z', reimbursable: true, obstacle: null, rule: null, message: null },
            },
            {
              ...{ asked: 'KH-1', known: false, customerId: null, customerNumber: null, customerName: null, ...no },
              ...{ filingNumber: null, status: null, obstacle: 'UNKNOWN_CUSTOMER' },
            },
          ],
        })
      }),
    )
    const { user } = openPage(filingRoutes, '/filing-status')
    await enter(user, await screen.findByRole('textbox', { name: /客户编号/ }), 'KH-2026-000009 KH-1')
    await user.click(screen.getByRole('button', { name: '查询' }))
    expect(await screen.findByText('共 2 个客户，1 个可以报销，1 个不予报销')).toBeTruthy()
    expect(asked).toEqual([{ customers: ['KH-2026-000009', 'KH-1'] }])
    const refused = screen.getByText('KH-1').closest('tr') as HTMLElement
    expect(refused.textContent).toContain('不予报销')
    expect(refused.textContent).toContain('没有该客户')
    expect(refused.textContent).toContain('S2a-20')
  })

  it('asks for at most five hundred at once', async () => {
    const { user } = openPage(filingRoutes, '/filing-status')
    const many = Array.from({ length: 501 }, (_, index) => `KH-2026-${index}`).join(' ')
    await enter(user, await screen.findByRole('textbox', { name: /客户编号/ }), many)
    expect(await screen.findByText('一次最多查询 500 个，现有 501 个')).toBeTruthy()
    expect((screen.getByRole('button', { name: '查询' }) as HTMLButtonElement).disabled).toBe(true)
  })
})

describe('变动上报', () => {
  it('marks what came late and opens the customer’s book', async () => {
    const report = {
      ...{ id: 'l-1', customerId: 'c-9', customerNumber: 'KH-2026-000009', customerName: '宝盒照明', side: 'CUSTOMER' },
      ...{ departmentId: 'd-east', departmentName: '销售一部', changedOn: '2026-11-02', subject: '地址变更' },
      ...{ content: '迁至新址', dueAt: '2026-11-09T10:00:00Z', late: true, recordedAt: '2026-11-12T02:00:00Z' },
      ...{ recordedById: '0199-rep', recordedByName: '陈静', state: 'VALID', correctsId: null, correctedById: null },
      ...{ correctionReason: null, allowedActions: [] },
    }
    server.use(http.get('*/api/v1/change-reports', () => HttpResponse.json(page([report]))))
    const { user, router } = openPage(filingRoutes, '/change-reports')
    const row = (await screen.findByText('地址变更')).closest('tr') as HTMLElement
    expect(row.textContent).toContain('迟报')
    await user.click(row)
    await waitFor(() => expect(router.state.location.pathname).toBe('/customers/c-9'))
    expect(router.state.location.searchStr).toBe('?tab=changeReports')
  })
})
