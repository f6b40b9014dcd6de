import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CustomerFile } from '@/api/types'
import { CUSTOMER } from '@/test/samples'
import { enter, openPage, page, REP, server, signedInAs } from '@/test/screen'
import { changeRoutes } from './routes'

const KEPT: CustomerFile = {
  ...{ customerId: 'c-9', number: 'KH-2026-000009', on: '2026-11-21', version: 4 },
  single: { NATURAL: { street: '科技园路1号', enterpriseNature: '民营' } },
  entries: [],
}
const OTHER: CustomerFile = {
  ...{ customerId: 'c-7', number: 'KH-2026-000007', on: '2026-11-21', version: 2 },
  single: { NATURAL: { street: '人民路8号', enterpriseNature: '民营', fax: '0755-2601' } },
  entries: [{ section: 'CONTACTS', id: 'k-1', values: { name: '李强' } }],
}
let sent: unknown[] = []
const usual = signedInAs(() => REP)

beforeEach(() => {
  sent = []
  usual()
  server.use(
    http.get('*/api/v1/regions', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/customers', () => HttpResponse.json(page([{ ...CUSTOMER, id: 'c-7', number: OTHER.number }]))),
    http.get('*/api/v1/customers/c-9', () => HttpResponse.json({ ...CUSTOMER, allowedActions: ['request-merge'] })),
    http.get('*/api/v1/customers/c-9/file', () => HttpResponse.json(KEPT)),
    http.get('*/api/v1/customers/c-7/file', () => HttpResponse.json(OTHER)),
    http.post('*/api/v1/change-requests/merges', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json({ id: 'x-1', number: 'XG-2026-000003' }, { status: 201 })
    }),
  )
})

describe('合并档案', () => {
  it('lets one choose field by field and sends only what is taken over', async () => {
    const { user, router } = openPage(changeRoutes, '/customers/c-9/merge')
    await user.type(await screen.findByRole('combobox', { name: '并入的档案' }), '7')
    await user.click(await screen.findByText(/KH-2026-000007/))
    expect(await screen.findByText('将取用 2 项')).toBeTruthy()
    expect(screen.queryByText('民营')).toBeNull()
    const street = screen.getByRole('radiogroup', { name: '详细地址' })
    await user.click(street.querySelectorAll('input')[1] as HTMLElement)
    await user.click(screen.getByRole('checkbox', { name: /李强/ }))
    await enter(user, screen.getByRole('textbox', { name: '修改原因' }), '重复建档')
    await user.click(screen.getByRole('button', { name: '提交申请' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/change-requests/x-1'))
    expect(sent).toEqual([
      {
        ...{ customerId: 'c-9', customerVersion: 4, absorbedId: 'c-7', reason: '重复建档' },
        take: [
          { section: 'NATURAL', field: 'fax' },
          { section: 'NATURAL', field: 'street' },
        ],
      },
    ])
  })
})
