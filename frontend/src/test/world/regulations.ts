import type { CatalogueRule, Policy, PolicyVersion, RuleUse } from '@/api/types'
import { hours } from './data'

export const policies: Record<string, Policy[]> = {
  customer: [
    {
      name: 'registration',
      version: 2,
      effectiveFrom: hours(-400),
      parameters: [
        { key: 'dayEnd', type: 'TIME', unit: 'NONE', rules: ['S2c-26'], value: '18:00', seedValue: '18:00' },
        { key: 'latestNextDay', type: 'TIME', unit: 'NONE', rules: ['S2c-26'], value: '10:00', seedValue: '10:00' },
        { key: 'auditDays', type: 'INTEGER', unit: 'WORKING_DAYS', rules: ['S4-22'], value: '2', seedValue: '1' },
        {
          key: 'similarNamePercent',
          type: 'INTEGER',
          unit: 'PERCENT',
          rules: ['S2c-28'],
          value: '60',
          seedValue: '60',
        },
      ],
      pending: 3,
    },
  ],
  credit: [
    {
      name: 'credit',
      version: 0,
      effectiveFrom: null,
      parameters: [
        {
          key: 'newCustomerLimitFen',
          type: 'MONEY',
          unit: 'FEN',
          rules: ['S1-53'],
          value: '5000000',
          seedValue: '5000000',
        },
      ],
      pending: null,
    },
  ],
}

const seeds = { dayEnd: '18:00', latestNextDay: '10:00', auditDays: '1', similarNamePercent: '60' }

export const versions: PolicyVersion[] = [
  {
    name: 'registration',
    number: 3,
    status: 'PROPOSED',
    values: { ...seeds, auditDays: '3', latestNextDay: '11:00' },
    changed: ['auditDays', 'latestNextDay'],
    effectiveFrom: hours(48),
    pack: null,
    reason: '旺季登记量大，审核人手不足',
    proposedBy: 's-10',
    proposedByName: '周婷',
    proposedAt: hours(-6),
    decidedByName: null,
    decidedAt: null,
    decisionReason: null,
    version: 0,
    allowedActions: ['approve', 'reject'],
  },
  {
    name: 'registration',
    number: 2,
    status: 'APPROVED',
    values: { ...seeds, auditDays: '2' },
    changed: ['auditDays'],
    effectiveFrom: hours(-400),
    pack: 'lamp-factory',
    reason: '套用灯具厂参数方案',
    proposedBy: 's-10',
    proposedByName: '周婷',
    proposedAt: hours(-420),
    decidedByName: '陈国华',
    decidedAt: hours(-400),
    decisionReason: '同意',
    version: 1,
    allowedActions: [],
  },
  {
    name: 'registration',
    number: 1,
    status: 'REJECTED',
    values: { ...seeds, similarNamePercent: '40' },
    changed: ['similarNamePercent'],
    effectiveFrom: hours(-700),
    pack: null,
    reason: '多提示一些相近客户',
    proposedBy: 's-3',
    proposedByName: '李娜',
    proposedAt: hours(-720),
    decidedByName: '陈国华',
    decidedAt: hours(-710),
    decisionReason: '误报太多',
    version: 1,
    allowedActions: [],
  },
]

export const ruleUses: RuleUse[] = [
  {
    rule: 'S4-22',
    parameters: [{ policy: 'registration', key: 'auditDays', value: '2', unit: 'WORKING_DAYS' }],
    enforcedIn: [],
    refusals: 0,
    lastRefusedAt: null,
  },
  {
    rule: 'S2c-28',
    parameters: [{ policy: 'registration', key: 'similarNamePercent', value: '60', unit: 'PERCENT' }],
    enforcedIn: ['registration.company-code-taken', 'registration.duplicate-unjustified'],
    refusals: 37,
    lastRefusedAt: hours(-3),
  },
]

export const rules: CatalogueRule[] = [
  rule('S1-53', '第53条', 'credit', 'policy-parameter', '新客户信用上限', '新客户首次授信不超过规定上限。'),
  rule(
    'S1-63',
    '第63条',
    'gateway',
    'authorization',
    '不相容职责分离',
    '申请、审批、执行由不同的人担任，不得一人包办。',
  ),
  rule('S2c-28', '第28条', 'customer', 'data', '客户冲撞归属', '同一客户先登记者得，重复登记应说明理由。'),
  rule('S4-11', '第11条', 'customer', 'workflow', '新增信息确认', '新增客户信息须与客户核实确认后方可录入。'),
  rule('S4-22', '第22条', 'customer', 'deadline', '审核后录入', '数据管理员在规定时限内审核登记表，审核通过后建档。'),
]

function rule(id: string, article: string, owner: string, kind: string, title: string, words: string): CatalogueRule {
  return { id, article, owner, kind, title, rule: words, ruleEn: `English of ${id}.` }
}
