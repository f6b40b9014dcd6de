import type { Role } from '@/api/codes'
import { hasRole, useMe } from './session'

const EVERYWHERE: readonly Role[] = ['ADMIN', 'AUDITOR', 'DATA_ADMIN', 'GENERAL_MANAGER']
/** Who besides them reads a trail; for a customer and its forms everybody who may open the record itself. */
const ALSO: Record<string, readonly Role[] | 'reader'> = {
  customer: 'reader',
  paper: 'reader',
  registration: 'reader',
  'change-request': 'reader',
  filing: 'reader',
  reception: 'reader',
  'thank-you-event': 'reader',
  'archive-check': 'reader',
  violation: 'reader',
  'destruction-list': 'reader',
  'access-request': 'reader',
  'classification-run': 'reader',
  investigation: 'reader',
  'credit-rating': 'reader',
  'limit-change': 'reader',
  'credit-measure': 'reader',
  'credit-observation': 'reader',
  'credit-file-request': 'reader',
  release: 'reader',
  'credit-contract': 'reader',
  'price-list': 'reader',
  'credit-account': ['CREDIT_OFFICER', 'FINANCE', 'DEPUTY_GM'],
}

/** Whether the services show this person the audit trail of a record they have opened. */
export function useMayAudit(type: string): boolean {
  const me = useMe()
  const also = ALSO[type] ?? []
  return also === 'reader' || hasRole(me, [...EVERYWHERE, ...also])
}
