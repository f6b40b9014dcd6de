/** Who stands at the desk: any sales role. */
export const DESK = [
  'SALES_REP',
  'ACCOUNT_MANAGER',
  'DEPT_MANAGER',
  'KEY_ACCOUNT_MANAGER',
  'KEY_ACCOUNT_SUPERVISOR',
] as const
