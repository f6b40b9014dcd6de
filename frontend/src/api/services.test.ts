import { describe, expect, it } from 'vitest'
import { SUBJECTS } from './services'

describe('where a task leads to', () => {
  it('opens the account a collection method is for: the method has no page of its own', () => {
    const path = SUBJECTS['collection-method']?.path
    expect(path?.('m-1', { accountId: 'a-1' })).toBe('/credit-accounts/a-1')
    expect(path?.('m-1')).toBe('/credit-accounts')
  })
})
