import type { Role } from '@/api/codes'

/** Who tells that goods went out. */
export const SHIPPERS = ['CREDIT_OFFICER', 'SERVICE_CLERK'] as const satisfies readonly Role[]
