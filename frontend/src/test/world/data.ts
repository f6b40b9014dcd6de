import type { ApiClient, AuditTrail, CustomerRow, Department, Me, Notice, Staff, Task } from '@/api/types'

/** A small company for tests through the screen. Times are relative to now, as in real life. */
export const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

export const me: Me = {
  id: 's-1',
  username: 'gm',
  name: '陈国华',
  department: { id: 'd-1', code: 'HG', name: '华光灯具厂' },
  roles: ['GENERAL_MANAGER', 'ADMIN', 'DATA_ADMIN'],
  mustChangePassword: false,
}

const department = (id: string, code: string, name: string, parentId: string | null): Department => ({
  id,
  code,
  name,
  parentId,
  status: 'OPEN',
  version: 0,
  allowedActions: parentId ? ['rename', 'move', 'close'] : ['rename'],
})

export const departments: Department[] = [
  department('d-1', 'HG', '华光灯具厂', null),
  department('d-2', 'SALES', '销售部', 'd-1'),
  department('d-3', 'SALES-1', '销售一部', 'd-2'),
  department('d-4', 'SALES-2', '销售二部', 'd-2'),
  department('d-5', 'CREDIT', '信用管理部', 'd-1'),
  department('d-6', 'SERVICE', '售后服务部', 'd-1'),
]

const NAMES = ['王建军', '李娜', '张伟', '刘洋', '陈静', '杨光', '赵敏', '黄磊', '周婷', '吴刚', '徐丽', '孙浩']
const STAFF_ROLES = ['SALES_REP', 'ACCOUNT_MANAGER', 'DATA_ADMIN', 'DEPT_MANAGER', 'CREDIT_OFFICER', 'FINANCE']

export const staff: Staff[] = NAMES.map((name, index) => {
  const home = departments[(index % 5) + 1] as Department
  return {
    id: `s-${index + 2}`,
    username: `staff${index + 1}`,
    name,
    departmentId: home.id,
    departmentName: home.name,
    roles: [STAFF_ROLES[index % STAFF_ROLES.length] as string, ...(index === 3 ? ['SALES_REP', 'MARKET'] : [])],
    status: index === 7 ? 'DISABLED' : 'ACTIVE',
    lastLoginAt: index === 5 ? null : hours(-index * 7),
    version: 3,
    allowedActions: index === 7 ? ['assign', 'enable'] : ['assign', 'reset-password', 'disable'],
  }
})

export const apiClients: ApiClient[] = [
  {
    id: 'c-1',
    clientId: 'kg_5f2c9a1e7b3d4086',
    name: '金蝶 ERP',
    departmentId: 'd-2',
    departmentName: '销售部',
    roles: ['SALES_REP'],
    scopes: ['customers:read', 'registrations:read', 'registrations:write'],
    status: 'ACTIVE',
    lastUsedAt: hours(-2),
    version: 1,
    allowedActions: ['rotate-secret', 'disable'],
  },
]

export const tasks: Task[] = [
  task('t-1', 'registration.audit', '东莞市恒达照明工程有限公司', hours(-26), 'S4-22'),
  task('t-2', 'registration.audit', '佛山市南海区百盛灯饰商行', hours(2.2), 'S4-22'),
  task('t-3', 'registration.audit', '深圳市宝安区星河电子科技有限公司', hours(70), 'S4-22'),
  task('t-4', 'registration.verify', '惠州市嘉华五金塑胶制品厂', null, 'S4-11'),
  {
    ...task('t-5', 'policy.approve', '', null, 'S1-63'),
    subjectType: 'policy',
    subjectNumber: 'V3',
    params: { policy: 'registration', reason: '审核时限改为两天', by: '陈志远' },
    assignedToRoles: ['GENERAL_MANAGER', 'DEPUTY_GM', 'ADMIN'],
    assignedToName: null,
  },
]

function task(id: string, kind: string, name: string, dueAt: string | null, rule: string): Task {
  return {
    id,
    kind,
    subjectType: 'registration',
    subjectId: `r-${id}`,
    subjectNumber: `DJ-2026-0000${id.slice(2).padStart(2, '0')}`,
    params: { name },
    rule,
    createdAt: hours(-30),
    dueAt,
    overdue: dueAt !== null && new Date(dueAt) < new Date(),
    assignedToRoles: dueAt ? ['DATA_ADMIN'] : [],
    assignedToName: dueAt ? null : me.name,
  }
}

export const notices: Notice[] = [
  notice('n-1', 'registration.established', '中山市古镇华艺灯饰有限公司', '', hours(-1), null),
  notice('n-2', 'registration.returned', '东莞市恒达照明工程有限公司', '联系电话停机，请核对后重填', hours(-5), null),
  notice(
    'n-3',
    'registration.verification-requested',
    '惠州市嘉华五金塑胶制品厂',
    '地址缺门牌号',
    hours(-28),
    hours(-20),
  ),
]

function notice(id: string, kind: string, name: string, reason: string, at: string, readAt: string | null): Notice {
  return {
    id,
    kind,
    subjectType: 'registration',
    subjectId: `r-${id}`,
    subjectNumber: `DJ-2026-0001${id.slice(2)}`,
    params: { name, reason },
    rule: 'S4-23',
    createdAt: at,
    readAt,
  }
}

export const audit: AuditTrail = {
  items: [
    {
      seq: 2,
      at: hours(-2),
      actorName: '系统管理员',
      action: 'assign',
      rule: null,
      before: { departmentId: 'd-2', roles: ['SALES_REP'], status: 'ACTIVE' },
      after: { departmentId: 'd-3', roles: ['SALES_REP', 'DEPT_MANAGER'], status: 'ACTIVE' },
      reason: null,
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
    {
      seq: 1,
      at: hours(-900),
      actorName: '系统管理员',
      action: 'register',
      rule: null,
      before: null,
      after: { username: 'staff1', name: '王建军', departmentId: 'd-2', roles: ['SALES_REP'], status: 'ACTIVE' },
      reason: null,
      traceId: '00f067aa0ba902b7a3ce929d0e0e4736',
      hash: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
    },
  ],
  next: null,
  total: { count: 2, capped: false },
  intact: true,
  firstBroken: null,
}

export const customers: CustomerRow[] = [
  {
    id: 'k-1',
    number: 'KH-2026-000001',
    name: '中山市古镇华艺灯饰有限公司',
    companyCode: '91442000MA4UJ3K85X',
    category: 'KEY',
    type: 'DEALER',
    status: 'ACTIVE',
    departmentId: 'd-3',
    departmentName: '销售一部',
    ownerId: 's-2',
    ownerName: '王建军',
    provinceName: '广东省',
    cityName: '中山市',
    contactName: '何志强',
    phoneMasked: '138****5521',
    establishedAt: hours(-500),
    completeness: 62,
    valueClass: 'A',
    access: 'FULL',
    credit: { grade: null, limitFen: 5000000, status: 'ACTIVE' },
    version: 1,
  },
]
