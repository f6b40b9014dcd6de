import type { Role } from '@/api/codes'

/** Who meets customers or keeps their files adds to them; auditors only read. */
export const KEEPERS: readonly Role[] = [
  'SALES_REP',
  'ACCOUNT_MANAGER',
  'DEPT_MANAGER',
  'DATA_ADMIN',
  'GENERAL_MANAGER',
  'DEPUTY_GM',
  'MARKET',
  'SERVICE_CLERK',
  'SERVICE_MANAGER',
  'COMPLAINT_OFFICER',
  'KEY_ACCOUNT_SUPERVISOR',
  'KEY_ACCOUNT_MANAGER',
]
