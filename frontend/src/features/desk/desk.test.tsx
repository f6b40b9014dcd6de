import { screen, within } from '@testing-library/react'
import { http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { openPage, problem, server, signedInAs } from '@/test/screen'
import * as world from '@/test/world/data'
import { handlers } from '@/test/world/handlers'
import { deskRoutes } from './routes'

const section = (name: string) => within(screen.getByRole('region', { name }))

describe('the work desk', () => {
  signedInAs(() => world.me)
  beforeEach(() => server.use(...handlers))

  it('sorts what waits for me into late, due today, approvals and the rest, each leading to its record', async () => {
    openPage([...deskRoutes] as never, '/')
    await screen.findByText('东莞市恒达照明工程有限公司')
    expect(section('已逾期').getByRole('link', { name: '审核客户登记' }).getAttribute('href')).toBe(
      '/registrations/r-t-1',
    )
    expect(section('已逾期').getByText(/^逾期/)).toBeTruthy()
    section('其他待办').getByText('惠州市嘉华五金塑胶制品厂')
    section('待我审批').getByText('深圳市宝安区星河电子科技有限公司')
    const approval = await section('待我审批').findByRole('link', { name: '审批参数修改' })
    expect(approval.getAttribute('href')).toBe('/policies?policy=registration&tab=history')
  })

  it('says which service does not answer instead of hiding its tasks in silence', async () => {
    server.use(http.get('*/services/credit/tasks', () => problem(503, { code: 'service.unavailable' })))
    openPage([...deskRoutes] as never, '/')
    await screen.findByText(/信用管理暂时没有响应/)
    screen.getByText('东莞市恒达照明工程有限公司')
  })
})
