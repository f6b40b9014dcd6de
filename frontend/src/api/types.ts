/** The wire, as the services publish it. Nothing else in the SPA declares a server shape. */

export type * from './archive'

export interface Page<T> {
  items: T[]
  next: string | null
  total: Total
}
export interface Total {
  count: number
  capped: boolean
}
export interface Items<T> {
  items: T[]
}
export type Params = Record<string, string | number | boolean | null>

/** What every detail view carries: actions are drawn from `allowedActions`, `version` travels back as If-Match. */
export interface Versioned {
  id: string
  version: number
  allowedActions: string[]
}

// ---- identity (gateway) ----
export interface Me {
  id: string
  username: string
  name: string
  department: { id: string; code: string; name: string }
  roles: string[]
  mustChangePassword: boolean
}
export interface SetupForm {
  token: string
  username: string
  name: string
  password: string
  companyName: string
}
export interface Department {
  id: string
  code: string
  name: string
  parentId: string | null
  status: string
  version: number
  allowedActions: string[]
}
export interface StaffRow {
  id: string
  username: string
  name: string
  departmentId: string
  departmentName: string
  roles: string[]
  status: string
  lastLoginAt: string | null
  version: number
}
export interface Staff extends StaffRow, Versioned {}
export interface ApiClientRow {
  id: string
  clientId: string
  name: string
  departmentId: string
  departmentName: string
  roles: string[]
  scopes: string[]
  status: string
  lastUsedAt: string | null
  version: number
}
export interface ApiClient extends ApiClientRow, Versioned {}
export interface CatalogueRule {
  id: string
  article: string
  owner: string
  kind: string
  title: string
  rule: string
  ruleEn: string
}

// ---- every service ----
export interface Task {
  id: string
  kind: string
  subjectType: string
  subjectId: string
  subjectNumber: string
  params: Params
  rule: string | null
  createdAt: string
  dueAt: string | null
  overdue: boolean
  assignedToRoles: string[]
  assignedToName: string | null
}
export interface Notice {
  id: string
  kind: string
  subjectType: string
  subjectId: string
  subjectNumber: string
  params: Params
  rule: string | null
  createdAt: string
  readAt: string | null
}
export type ParameterType = 'INTEGER' | 'MONEY' | 'TEXT' | 'BOOLEAN' | 'TIME' | 'LIST'
/** Values travel as text: `true`, `18:00`, `5000000` fen, `a,b`. */
export interface PolicyParameter {
  key: string
  type: ParameterType
  unit: string
  rules: string[]
  value: string
  seedValue: string
}
export interface Policy {
  name: string
  /** 0 while the regulation's own values hold. */
  version: number
  effectiveFrom: string | null
  parameters: PolicyParameter[]
  pending: number | null
}
export interface PolicyVersion {
  name: string
  /** Number in the history; `version` counts decisions and is what If-Match wants. */
  number: number
  status: 'PROPOSED' | 'APPROVED' | 'REJECTED'
  values: Record<string, string>
  /** Parameters that differ from the regulation's own values. */
  changed: string[]
  effectiveFrom: string
  pack: string | null
  reason: string
  proposedByName: string
  proposedAt: string
  decidedByName: string | null
  decidedAt: string | null
  decisionReason: string | null
  version: number
  allowedActions: string[]
}
export interface PolicyPack {
  name: string
}
export interface PolicyPackDifference {
  name: string
  changes: { policy: string; key: string; from: string; to: string }[]
}
export interface AuditEntry {
  seq: number
  at: string
  actorName: string
  action: string
  rule: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  reason: string | null
  traceId: string | null
  hash: string
}
export interface AuditTrail {
  items: AuditEntry[]
  next: string | null
  intact: boolean
  firstBroken: number | null
}
export interface RuleUse {
  rule: string
  parameters: { policy: string; key: string; value: string }[]
  /** Codes of the refusals that name the article. */
  enforcedIn: string[]
  refusals: number
  lastRefusedAt: string | null
}
