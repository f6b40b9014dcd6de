import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import dayjs from 'dayjs'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Me } from '@/api/types'
import { CUSTOMER_ROW } from '@/test/samples'
import { enter, openPage, page, problem, REP, server, signedInAs } from '@/test/screen'
import { receivableRoutes } from './routes'

let roles: Me['roles'] = ['FINANCE']
const usual = signedInAs(() => ({ ...REP, roles }))

const day = (days: number) => dayjs().add(days, 'day').format('YYYY-MM-DD')
const SALESPEOPLE = [
  {
    ...{ salespersonId: 's-7', salespersonName: '王芳', billedFen: 0, collectedFen: 0 },
    ...{ openFen: 70_000, overdueFen: 0 },
  },
]

beforeEach(() => {
  roles = ['FINANCE']
  usual()
  server.use(
    http.get('*/api/v1/receivables/ledgers/salespeople', () => HttpResponse.json(SALESPEOPLE)),
    http.get('*/api/v1/customers', () => HttpResponse.json(page([CUSTOMER_ROW]))),
  )
})

async function fill(user: UserEvent) {
  await enter(user, await screen.findByRole('combobox', { name: '客户' }), '宝盒')
  await user.click(await screen.findByTitle('深圳市宝盒照明有限公司 KH-2026-000009'))
  await enter(user, screen.getByRole('textbox', { name: '旧账编号' }), ' 旧账-０１７ ')
  await enter(user, screen.getByRole('spinbutton', { name: '应收金额（元）' }), '1234.5')
  await user.type(screen.getByRole('textbox', { name: '发货日' }), `${day(-60)}{Enter}`)
  await user.type(screen.getByRole('textbox', { name: '到期日' }), `${day(-3)}{Enter}`)
}

describe('登记期初应收', () => {
  it('takes a line of the old book over, for which the owner answers unless another one is chosen', async () => {
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/receivables', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json({ id: 'r-9' }, { status: 201 })
      }),
      http.get('*/api/v1/receivables/:id', () => problem(404, { code: 'not-found' })),
    )
    const { user, router } = openPage(receivableRoutes, '/receivables/new')
    await fill(user)
    await user.click(screen.getByRole('button', { name: '登记期初应收' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/receivables/r-9'))
    expect(sent).toEqual([
      {
        ...{ customer: 'c-9', sourceKey: '旧账-017', contractNumber: null, amountFen: 123_450 },
        ...{ shippedOn: day(-60), dueOn: day(-3), discountUntil: null, discountFen: null },
        ...{ salespersonId: '0199-rep', salespersonName: '陈静' },
      },
    ])
  })

  it('puts what is refused on its field, and lets another salesperson answer', async () => {
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/receivables', async ({ request }) => {
        sent.push(await request.json())
        const message = '旧账编号已用于另一笔应收账款'
        return problem(409, {
          code: 'receivable.source-key-taken',
          errors: [{ field: 'sourceKey', code: 'receivable.source-key-taken', message }],
        })
      }),
    )
    const { user } = openPage(receivableRoutes, '/receivables/new')
    await fill(user)
    await user.click(screen.getByRole('combobox', { name: '责任销售人员' }))
    await user.click(await screen.findByTitle('王芳'))
    await user.click(screen.getByRole('button', { name: '登记期初应收' }))
    expect(await screen.findByText('旧账编号已用于另一笔应收账款')).toBeTruthy()
    expect(sent).toEqual([expect.objectContaining({ salespersonId: 's-7', salespersonName: '王芳' })])
  })

  it('sends nothing before the form is complete', async () => {
    const { user } = openPage(receivableRoutes, '/receivables/new')
    await user.click(await screen.findByRole('button', { name: '登记期初应收' }))
    expect(await screen.findByText('请选择客户')).toBeTruthy()
    expect(screen.getByText('请填写旧账编号')).toBeTruthy()
  })

  it('is for finance alone', async () => {
    roles = ['SALES_REP']
    openPage(receivableRoutes, '/receivables/new')
    expect(await screen.findByText('您没有查看此内容的权限')).toBeTruthy()
  })
})
