/** Codes the services may send. Every one needs a text in both languages (codes.test.ts). */

export const ROLES = [
  'SALES_REP',
  'ACCOUNT_MANAGER',
  'DATA_ADMIN',
  'DEPT_MANAGER',
  'GENERAL_MANAGER',
  'DEPUTY_GM',
  'CREDIT_OFFICER',
  'INVESTIGATOR',
  'FINANCE',
  'COMPLAINT_OFFICER',
  'SERVICE_MANAGER',
  'QUALITY_INSPECTOR',
  'PRODUCTION',
  'SERVICE_CLERK',
  'DISPATCHER',
  'TECHNICIAN',
  'WORKSHOP_DIRECTOR',
  'KEY_ACCOUNT_SUPERVISOR',
  'KEY_ACCOUNT_MANAGER',
  'MARKET',
  'AUDITOR',
  'ADMIN',
] as const
export type Role = (typeof ROLES)[number]

export const STATUSES = {
  registration: ['SUBMITTED', 'TO_VERIFY', 'RETURNED', 'ESTABLISHED', 'WITHDRAWN'],
  customer: ['ACTIVE'],
  'credit-account': ['ACTIVE', 'FROZEN'],
  staff: ['ACTIVE', 'DISABLED'],
  department: ['ACTIVE', 'CLOSED'],
  'api-client': ['ACTIVE', 'DISABLED'],
  policy: ['PROPOSED', 'APPROVED', 'REJECTED'],
} as const

export const ACTIONS = {
  registration: ['request-verification', 'verify', 'return', 'resubmit', 'establish', 'withdraw'],
  customer: ['reveal'],
  'credit-account': ['freeze', 'unfreeze'],
  staff: ['assign', 'disable', 'enable', 'reset-password'],
  department: ['rename', 'move', 'close'],
  'api-client': ['rotate-secret', 'disable', 'enable'],
  policy: ['propose', 'approve', 'reject'],
} as const

export const ENUMS = {
  category: ['TARGET', 'GENERAL', 'KEY', 'POTENTIAL'],
  customerType: ['DEALER', 'RETAILER', 'AGENT', 'END_INDUSTRIAL', 'END_CONSUMER'],
  source: ['CALL_IN', 'WALK_IN', 'SELF_DEVELOPED', 'POPULAR_SCIENCE', 'ROADSHOW', 'REFERRAL'],
  channel: ['PHONE', 'VISIT', 'EMAIL'],
  matchedOn: ['COMPANY_CODE', 'NAME', 'SIMILAR_NAME', 'PHONE'],
  limitBasis: ['NEW_CUSTOMER_CAP'],
  ruleOwner: ['customer', 'credit', 'complaint', 'service-order', 'reporting', 'gateway', 'frontend', 'none'],
  ruleKind: [
    'authorization',
    'calculation',
    'data',
    'deadline',
    'form',
    'notification',
    'policy-parameter',
    'report',
    'workflow',
  ],
  service: ['gateway', 'customer', 'credit', 'complaint', 'service-order', 'reporting'],
  subject: ['registration', 'customer', 'credit-account', 'policy', 'staff', 'department', 'api-client'],
} as const

export const TASK_KINDS = [
  'registration.audit',
  'registration.verify',
  'registration.correct',
  'policy.approve',
] as const

export const NOTICE_KINDS = [
  'registration.verification-requested',
  'registration.returned',
  'registration.established',
  'registration.audit-overdue',
  'policy.proposed',
  'policy.approved',
  'policy.rejected',
] as const

export const TIMELINE_KINDS = [
  'registration.submitted',
  'registration.verification-requested',
  'registration.verified',
  'registration.returned',
  'registration.resubmitted',
  'registration.established',
  'registration.withdrawn',
  'customer.established',
  'credit-account.opened',
  'credit-account.limit-changed',
  'credit-account.frozen',
  'credit-account.unfrozen',
] as const

export const PROBLEMS = [
  'request.invalid',
  'request.malformed',
  'request.unknown-field',
  'request.too-large',
  'request.cursor-invalid',
  'auth.unauthenticated',
  'auth.forbidden',
  'auth.scope-missing',
  'auth.bad-credentials',
  'auth.throttled',
  'not-found',
  'conflict.stale',
  'conflict.if-match-missing',
  'idempotency.key-missing',
  'idempotency.key-reused',
  'idempotency.in-flight',
  'service.unavailable',
  'upstream.unavailable',
  'upstream.timeout',
  'internal',
  'rate.limited',
  'registration.company-code-taken',
  'registration.duplicate-unjustified',
  'registration.transition-not-allowed',
  'registration.not-submitter',
  'registration.auditor-is-submitter',
  'customer.access-needed',
  'credit-account.transition-not-allowed',
  'policy.approver-is-proposer',
  'policy.transition-not-allowed',
  'network.offline',
  'client.unexpected',
] as const
