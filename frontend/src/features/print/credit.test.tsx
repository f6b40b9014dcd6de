import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import { bareRoute } from '@/routing/base'
import { INVESTIGATION, RATING } from '@/test/assessment'
import { openPage, REP, server, signedInAs } from '@/test/screen'
import { printRoutes } from './routes'

const usual = signedInAs(() => ({ ...REP, roles: ['CREDIT_OFFICER'] }))
beforeEach(usual)

const open = (path: string) => openPage([] as never, path, [bareRoute.addChildren(printRoutes)] as never)

it('the credit report has the 27 questions in their three parts and a line for everyone who signs', async () => {
  server.use(
    http.get('*/api/v1/investigations/i-1', () =>
      HttpResponse.json({ ...INVESTIGATION, status: 'REPORTED', report: '经营稳定', validUntil: '2027-11-20' }),
    ),
  )
  open('/print/investigations/i-1')
  const sheet = await screen.findByRole('article', { name: '客户信用调查报告' })
  expect(sheet.querySelectorAll('tbody')).toHaveLength(3)
  expect(sheet.querySelectorAll('tbody tr')).toHaveLength(27 + 3)
  expect(sheet.textContent).toContain('经营稳定')
  expect(sheet.textContent).toContain('资信调查员')
  expect(sheet.textContent).toContain('2027-11-20')
})

it('the rating form shows the grade with what it is made of', async () => {
  server.use(http.get('*/api/v1/credit-ratings/r-1', () => HttpResponse.json(RATING)))
  open('/print/credit-ratings/r-1')
  const sheet = await screen.findByRole('article', { name: '信用评审表' })
  expect(sheet.textContent).toContain('72.50')
  expect(sheet.textContent).toContain('支付情况')
  expect(sheet.querySelectorAll('tbody tr')).toHaveLength(RATING.contributions.length)
})
