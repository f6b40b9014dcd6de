import { createRoute } from '@tanstack/react-router'
import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { shellRoute } from '@/routing/base'
import { openPage, REP, signedInAs } from '@/test/screen'
import { PrintPage, Signatures } from './PrintPage'

const usual = signedInAs(() => REP)
beforeEach(usual)
afterEach(() => vi.restoreAllMocks())

const Sheet = () => (
  <PrintPage title="客户档案销毁记录" number="XH-2026-000001" record="/destruction-lists/d-1" sub="第 1 页">
    <Signatures lines={[{ label: '见证人', name: '王芳', at: '2026-11-22T01:00:00Z' }, { label: '执行人' }]} />
  </PrintPage>
)
const routes = [createRoute({ getParentRoute: () => shellRoute, path: '/sheet', component: Sheet })]

it('prints one sheet with its number, a code that leads to the record and a line for every hand', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
  const { user } = openPage(routes, '/sheet')
  const sheet = await screen.findByRole('article', { name: '客户档案销毁记录' })
  expect(sheet.textContent).toContain('XH-2026-000001')
  expect(sheet.querySelector('svg title')?.textContent).toBe(`${window.location.origin}/destruction-lists/d-1`)
  expect(sheet.textContent).toContain('王芳')
  expect(sheet.textContent).toContain('2026-11-22 09:00')
  expect(sheet.textContent).toContain('年　　月　　日')
  await user.click(screen.getByRole('button', { name: /打印/ }))
  await waitFor(() => expect(print).toHaveBeenCalledOnce())
})
