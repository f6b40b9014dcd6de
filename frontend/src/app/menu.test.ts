import { describe, expect, it } from 'vitest'
import { DATA_ADMIN, REP } from '@/test/screen'
import { pageOf, pagesFor } from './menu'

describe('the menu', () => {
  it.each([
    ['/registrations/new', '/registrations'],
    ['/registrations/r-1/edit', '/registrations'],
    ['/audit/customer/c-9', '/customers'],
    ['/audit/department/d-1', '/departments'],
    ['/notifications', '/notifications'],
    ['/credit-observations/o-1', '/credit-observations'],
    ['/credit-observations/watch-list', '/credit-observations/watch-list'],
    ['/', '/'],
  ])('marks for %s the page %s', (address, path) => {
    expect(pageOf(address)?.page.path).toBe(path)
  })

  it('marks nothing for an address nobody knows', () => {
    expect(pageOf('/audit/teapot/1')).toBeUndefined()
  })

  it('offers a registration form only to those who may hand one in', () => {
    const paths = (me: typeof REP) => pagesFor(me).map((page) => page.path)
    expect(paths(REP)).toContain('/registrations/new')
    expect(paths(DATA_ADMIN)).not.toContain('/registrations/new')
  })
})
