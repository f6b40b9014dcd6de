import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bareRoute } from '@/routing/base'
import { CUSTOMER, FILING, REGISTRATION } from '@/test/samples'
import { openPage, problem, REP, server, signedInAs } from '@/test/screen'
import { printRoutes } from './routes'

const usual = signedInAs(() => REP)
let prints: unknown[] = []

beforeEach(() => {
  usual()
  prints = []
  server.use(
    http.get('*/api/v1/customers/c-9', () => HttpResponse.json(CUSTOMER)),
    http.get('*/api/v1/customers/c-9/attachments/wanted', () => HttpResponse.json({ items: [] })),
    http.get(`*/api/v1/registrations/${REGISTRATION.id}`, () => HttpResponse.json(REGISTRATION)),
    http.get(`*/api/v1/filings/${FILING.id}`, () => HttpResponse.json(FILING)),
    http.get('*/api/v1/regions', () => HttpResponse.json({ items: [] })),
    http.post('*/api/v1/services/customer/prints', async ({ request }) => {
      prints.push(await request.json())
      return HttpResponse.json({ at: '2026-11-22T01:00:00Z', byName: '陈静' })
    }),
  )
})
afterEach(() => vi.restoreAllMocks())

const open = (path: string) => openPage([] as never, path, [bareRoute.addChildren(printRoutes)] as never)

describe('paper forms', () => {
  it('the card has the six groups in their order, and a free box where nothing is known', async () => {
    open('/print/customers/c-9')
    const sheet = await screen.findByRole('article', { name: '客户档案卡' })
    const sections = [...sheet.querySelectorAll('.kg-paper-section')].map((each) => each.textContent)
    expect(sections.slice(0, 6)).toEqual(['自然情况', '主要特征', '业务状况', '经济实力', '信用度', '目前交易状态'])
    expect(sheet.textContent).toContain(CUSTOMER.name)
    expect(sheet.textContent).toContain(CUSTOMER.number)
    expect(sheet.querySelector('svg title')?.textContent).toBe(`${window.location.origin}/customers/c-9`)
    expect(sheet.textContent).not.toContain('—')
  })

  it('tells the service before it prints, and does not print what was refused', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    const { user } = open('/print/customers/c-9')
    await user.click(await screen.findByRole('button', { name: /打印/ }))
    await waitFor(() => expect(print).toHaveBeenCalledOnce())
    expect(prints).toEqual([{ form: 'ARCHIVE_CARD', id: 'c-9' }])
    server.use(
      http.post('*/api/v1/services/customer/prints', () =>
        problem(503, { code: 'service.unavailable', title: '服务暂不可用' }),
      ),
    )
    await user.click(screen.getByRole('button', { name: /打印/ }))
    await screen.findByRole('alert')
    expect(print).toHaveBeenCalledOnce()
  })

  it('the registration form masks phones and has lines for both who sign', async () => {
    open(`/print/registrations/${REGISTRATION.id}`)
    const sheet = await screen.findByRole('article', { name: '客户信息登记表' })
    expect(sheet.textContent).toContain(REGISTRATION.number)
    expect(sheet.textContent).not.toContain(REGISTRATION.contact.phone)
    expect(sheet.textContent).toContain('****')
    expect(sheet.textContent).toContain('数据管理员')
  })

  it('the filing form leads back to the filing', async () => {
    open(`/print/filings/${FILING.id}`)
    const sheet = await screen.findByRole('article', { name: '客户基本信息表' })
    expect(sheet.querySelector('svg title')?.textContent).toBe(`${window.location.origin}/filings/${FILING.id}`)
    expect(sheet.textContent).toContain(FILING.form.name)
  })
})
