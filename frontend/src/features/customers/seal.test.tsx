import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Customer, Me } from '@/api/types'
import { ACCOUNT, CUSTOMER, FILING } from '@/test/samples'
import { DATA_ADMIN, openPage, page, REP, server, signedInAs } from '@/test/screen'
import { customerRoutes } from './routes'

let me: Me = REP
const usual = signedInAs(() => me)

const SEALED: Customer = {
  ...CUSTOMER,
  status: 'SEALED',
  allowedActions: ['confirm-seal', 'hold'],
  sealing: {
    ...{ sealedAt: '2026-11-20T05:00:00Z', sealedByName: '陈静', reason: '客户歇业', cooperationEndedOn: '2026-10-31' },
    ...{ archiveClass: 'DEALT', confirmedByName: null, confirmedAt: null, destroyableFrom: '2036-11-20' },
  },
}
const HOLD = {
  ...{ id: 'h-1', number: 'BQ-2026-000001', status: 'PLACED', customerId: 'c-9', customerNumber: 'KH-2026-000009' },
  ...{ reason: '货款纠纷', placedByName: '刘敏', placedAt: '2026-11-21T05:00:00Z', liftedByName: null },
  ...{ liftedAt: null, liftReason: null, version: 0, allowedActions: ['lift'] },
}

const serve = (customer: Customer) => server.use(http.get('*/api/v1/customers/c-9', () => HttpResponse.json(customer)))

beforeEach(() => {
  me = REP
  usual()
  serve(CUSTOMER)
  server.use(
    http.get('*/api/v1/credit-accounts', () => HttpResponse.json(page([ACCOUNT]))),
    http.get('*/api/v1/credit-accounts/a-1', () => HttpResponse.json(ACCOUNT)),
    http.get('*/api/v1/regions', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/change-requests', () => HttpResponse.json(page([]))),
    http.get('*/api/v1/customers/c-9/timeline', () => HttpResponse.json(page([]))),
    http.get('*/api/v1/customers/c-9/filing', () => HttpResponse.json(FILING)),
  )
})

describe('封存', () => {
  it('says when the cooperation ended, in which class the file is kept, and why', async () => {
    serve({ ...CUSTOMER, allowedActions: ['seal'] })
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/customers/c-9/actions/seal', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json(SEALED)
      }),
    )
    const { user } = openPage(customerRoutes, '/customers/c-9')
    await user.click(await screen.findByRole('button', { name: '封存' }))
    const dialog = await screen.findByRole('dialog')
    const day = within(dialog).getByLabelText('合作终止日') as HTMLInputElement
    expect(day.value).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    await user.type(within(dialog).getByLabelText('原因'), '客户歇业')
    await user.click(within(dialog).getByRole('button', { name: '封存' }))
    await waitFor(() =>
      expect(sent).toEqual([{ cooperationEndedOn: day.value, archiveClass: 'DEALT', reason: '客户歇业' }]),
    )
  })

  it('stands above a sealed file, with what keeps it from being destroyed', async () => {
    me = DATA_ADMIN
    serve(SEALED)
    server.use(
      http.get('*/api/v1/legal-holds', () => HttpResponse.json(page([HOLD]))),
      http.get('*/api/v1/legal-holds/h-1', () => HttpResponse.json(HOLD)),
    )
    openPage(customerRoutes, '/customers/c-9')
    await screen.findByText('档案已封存')
    expect(screen.getByText(/2036-11-20 起可销毁/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '确认归档' })).toBeTruthy()
    await screen.findByText(/解除前不得销毁。货款纠纷/)
    expect(screen.getByRole('button', { name: '解除保全' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '证据保全' })).toBeNull()
  })

  it('places a hold with a reason', async () => {
    me = DATA_ADMIN
    serve(SEALED)
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/legal-holds', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json(HOLD, { status: 201 })
      }),
    )
    const { user } = openPage(customerRoutes, '/customers/c-9')
    await user.click(await screen.findByRole('button', { name: '证据保全' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('原因'), '货款纠纷')
    await user.click(within(dialog).getByRole('button', { name: '证据保全' }))
    await waitFor(() => expect(sent).toEqual([{ customerId: 'c-9', reason: '货款纠纷' }]))
  })

  it('says that a file was destroyed, when and by which list', async () => {
    const destruction = { destroyedAt: '2026-11-22T02:00:00Z', listId: 'd-1', listNumber: 'XH-2026-000003' }
    serve({ ...SEALED, name: 'KH-2026-000009', status: 'DESTROYED', allowedActions: [], destruction })
    openPage(customerRoutes, '/customers/c-9')
    await screen.findByText('档案已销毁')
    expect(screen.getByText(/按销毁清单 XH-2026-000003 销毁/)).toBeTruthy()
  })
})
