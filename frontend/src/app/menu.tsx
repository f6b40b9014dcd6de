import {
  AccountBookOutlined,
  AlertOutlined,
  ApartmentOutlined,
  ApiOutlined,
  AuditOutlined,
  BarChartOutlined,
  BellOutlined,
  BookOutlined,
  CarryOutOutlined,
  ContainerOutlined,
  ControlOutlined,
  CreditCardOutlined,
  DashboardOutlined,
  DiffOutlined,
  EditOutlined,
  ExportOutlined,
  EyeOutlined,
  FallOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FolderOpenOutlined,
  FormOutlined,
  FundOutlined,
  GiftOutlined,
  HistoryOutlined,
  IdcardOutlined,
  ImportOutlined,
  KeyOutlined,
  MailOutlined,
  PayCircleOutlined,
  SafetyOutlined,
  ScheduleOutlined,
  ScissorOutlined,
  SlidersOutlined,
  SolutionOutlined,
  StarOutlined,
  StopOutlined,
  TagsOutlined,
  TeamOutlined,
  WarningOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Role } from '@/api/codes'
import { SUBJECTS } from '@/api/services'
import type { Me } from '@/api/types'
import { hasRole } from '@/auth/session'
import { DESK } from '@/features/receptions/roles'
import { SHIPPERS } from '@/features/releases/roles'
import type shell from '@/locales/zh-CN/shell.json'

type ShellKey = keyof typeof shell

export interface MenuPage {
  path: string
  label: ShellKey
  icon: ReactNode
  /** Nobody named: everybody. */
  roles?: readonly Role[]
}
export interface MenuGroup {
  label?: ShellKey
  pages: MenuPage[]
}

const LEADERS = ['ADMIN', 'GENERAL_MANAGER', 'DEPUTY_GM', 'DEPT_MANAGER'] as const

/** The two departments of a filing, and who looks after them. */
const OVERSEERS = ['MARKET', 'DEPT_MANAGER', 'GENERAL_MANAGER', 'DEPUTY_GM', 'AUDITOR'] as const
const FILERS = ['SALES_REP', 'ACCOUNT_MANAGER', 'DATA_ADMIN', ...OVERSEERS] as const
/** Who stands at the desk, receives, or reads how visitors were received. */
const RECEIVERS = ['KEY_ACCOUNT_MANAGER', 'KEY_ACCOUNT_SUPERVISOR', ...FILERS] as const
const THANKERS = RECEIVERS
/** Who hands workbooks in, judges them or looks after them; and who may have a copy of a list. */
const IMPORTERS = ['DATA_ADMIN', 'ACCOUNT_MANAGER', 'DEPT_MANAGER', 'GENERAL_MANAGER', 'DEPUTY_GM', 'AUDITOR'] as const
const EXPORTERS = ['SALES_REP', 'MARKET', ...IMPORTERS] as const
const ASKERS = ['FINANCE', ...OVERSEERS] as const

/** Who sees the sales of all customers. */
const SALES_READERS = ['FINANCE', 'DATA_ADMIN', 'MARKET', 'GENERAL_MANAGER', 'DEPUTY_GM', 'AUDITOR'] as const

/** Who sees what all customers together owe. */
const CREDIT_READERS = ['CREDIT_OFFICER', 'FINANCE', 'GENERAL_MANAGER', 'DEPUTY_GM', 'AUDITOR'] as const

/** Who draws up, decides, witnesses or executes a destruction. */
const WITNESSES = [
  'DATA_ADMIN',
  'DEPT_MANAGER',
  'GENERAL_MANAGER',
  'DEPUTY_GM',
  'AUDITOR',
  'FINANCE',
  'MARKET',
] as const

/** Whose files are checked, and who checks or looks after the checks; the yearly figures are for the latter. */
const AUDIT_READERS = ['DEPT_MANAGER', 'GENERAL_MANAGER', 'DEPUTY_GM', 'AUDITOR', 'DATA_ADMIN'] as const
const CHECKED = ['SALES_REP', 'ACCOUNT_MANAGER', 'KEY_ACCOUNT_MANAGER', ...AUDIT_READERS] as const

/** Who sells, investigates, rates or decides on credit, and who looks after them. */
const CREDIT_WATCHERS = [
  'CREDIT_OFFICER',
  'INVESTIGATOR',
  'FINANCE',
  'SALES_REP',
  'ACCOUNT_MANAGER',
  'KEY_ACCOUNT_MANAGER',
  'DEPT_MANAGER',
  'GENERAL_MANAGER',
  'DEPUTY_GM',
  'AUDITOR',
] as const

/** Who sells, who collects, who keeps the books and who answers for them. */
const MONEY_READERS = [
  'SALES_REP',
  'ACCOUNT_MANAGER',
  'DEPT_MANAGER',
  'CREDIT_OFFICER',
  'FINANCE',
  'GENERAL_MANAGER',
  'DEPUTY_GM',
  'AUDITOR',
] as const

const MONEY_DECIDERS = ['CREDIT_OFFICER', 'FINANCE', 'GENERAL_MANAGER', 'DEPUTY_GM', 'AUDITOR'] as const

/** Grouped by the four jobs; a page appears here on the day it exists. */
export const MENU: MenuGroup[] = [
  { pages: [{ path: '/', label: 'menu.desk', icon: <DashboardOutlined /> }] },
  {
    label: 'menu.group.customer',
    pages: [
      { path: '/customers', label: 'menu.customers', icon: <TeamOutlined /> },
      { path: '/registrations', label: 'menu.registrations', icon: <FormOutlined /> },
      { path: '/receptions', label: 'menu.receptions', icon: <SolutionOutlined />, roles: RECEIVERS },
      { path: '/change-requests', label: 'menu.changes', icon: <EditOutlined /> },
      { path: '/filings', label: 'menu.filings', icon: <FileDoneOutlined />, roles: FILERS },
      { path: '/duties', label: 'menu.duties', icon: <CarryOutOutlined />, roles: FILERS },
      { path: '/care-plans', label: 'menu.carePlans', icon: <ScheduleOutlined />, roles: FILERS },
      { path: '/filing-status', label: 'menu.filingStatus', icon: <FileSearchOutlined />, roles: ASKERS },
      { path: '/change-reports', label: 'menu.changeReports', icon: <DiffOutlined />, roles: FILERS },
      { path: '/trade-records', label: 'menu.trades', icon: <AccountBookOutlined />, roles: [...FILERS, 'FINANCE'] },
      { path: '/classification-runs', label: 'menu.classification', icon: <FundOutlined />, roles: SALES_READERS },
      { path: '/archive-snapshots', label: 'menu.snapshots', icon: <ContainerOutlined />, roles: FILERS },
      { path: '/access-requests', label: 'menu.accessRequests', icon: <FileSearchOutlined /> },
      {
        path: '/accesses',
        label: 'menu.accesses',
        icon: <HistoryOutlined />,
        roles: ['AUDITOR', 'GENERAL_MANAGER', 'DATA_ADMIN'],
      },
      {
        path: '/destruction-lists',
        label: 'menu.destruction',
        icon: <ScissorOutlined />,
        roles: WITNESSES,
      },
      { path: '/thank-you-events', label: 'menu.thankYou', icon: <GiftOutlined />, roles: THANKERS },
      { path: '/archive-checks', label: 'menu.checks', icon: <AuditOutlined />, roles: CHECKED },
      { path: '/violations', label: 'menu.violations', icon: <WarningOutlined />, roles: CHECKED },
      { path: '/archive-audits', label: 'menu.archiveAudit', icon: <BarChartOutlined />, roles: AUDIT_READERS },
      { path: '/imports', label: 'menu.imports', icon: <ImportOutlined />, roles: IMPORTERS },
      { path: '/exports', label: 'menu.exports', icon: <ExportOutlined />, roles: EXPORTERS },
    ],
  },
  {
    label: 'menu.group.credit',
    pages: [
      { path: '/credit-accounts', label: 'menu.creditAccounts', icon: <CreditCardOutlined /> },
      { path: '/company-line', label: 'menu.companyLine', icon: <DashboardOutlined />, roles: CREDIT_READERS },
      { path: '/investigations', label: 'menu.investigations', icon: <AuditOutlined />, roles: CREDIT_WATCHERS },
      { path: '/credit-ratings', label: 'menu.ratings', icon: <StarOutlined />, roles: CREDIT_WATCHERS },
      { path: '/limit-changes', label: 'menu.limits', icon: <SlidersOutlined />, roles: CREDIT_WATCHERS },
      { path: '/credit-measures', label: 'menu.measures', icon: <SafetyOutlined />, roles: CREDIT_WATCHERS },
      { path: '/credit-observations', label: 'menu.observations', icon: <EyeOutlined />, roles: CREDIT_WATCHERS },
      {
        path: '/credit-observations/watch-list',
        label: 'menu.watchList',
        icon: <AlertOutlined />,
        roles: CREDIT_WATCHERS,
      },
      {
        path: '/credit-file-requests',
        label: 'menu.creditFiles',
        icon: <FolderOpenOutlined />,
        roles: CREDIT_WATCHERS,
      },
      { path: '/receivables', label: 'menu.receivables', icon: <AccountBookOutlined />, roles: MONEY_READERS },
      { path: '/payments', label: 'menu.payments', icon: <PayCircleOutlined />, roles: MONEY_READERS },
      { path: '/payment-reminders', label: 'menu.paymentReminders', icon: <MailOutlined />, roles: MONEY_READERS },
      { path: '/collections', label: 'menu.collections', icon: <CarryOutOutlined />, roles: MONEY_READERS },
      { path: '/shipment-stops', label: 'menu.shipmentStops', icon: <StopOutlined />, roles: MONEY_READERS },
      { path: '/bad-debts', label: 'menu.badDebts', icon: <FallOutlined />, roles: MONEY_DECIDERS },
      { path: '/releases', label: 'menu.releases', icon: <CarryOutOutlined /> },
      { path: '/credit-contracts', label: 'menu.contracts', icon: <FileProtectOutlined /> },
      { path: '/price-lists', label: 'menu.priceLists', icon: <TagsOutlined /> },
      { path: '/price-approvals', label: 'menu.priceApprovals', icon: <AuditOutlined /> },
    ],
  },
  {
    label: 'menu.group.rules',
    pages: [
      { path: '/rules', label: 'menu.rules', icon: <BookOutlined /> },
      { path: '/policies', label: 'menu.policies', icon: <ControlOutlined />, roles: [...LEADERS, 'AUDITOR'] },
    ],
  },
  {
    label: 'menu.group.admin',
    pages: [
      { path: '/staff', label: 'menu.staff', icon: <IdcardOutlined />, roles: [...LEADERS, 'AUDITOR'] },
      { path: '/departments', label: 'menu.departments', icon: <ApartmentOutlined />, roles: [...LEADERS, 'AUDITOR'] },
      { path: '/clients', label: 'menu.apiClients', icon: <ApiOutlined />, roles: ['ADMIN', 'AUDITOR'] },
    ],
  },
]

/** Pages that are reached from elsewhere but can be found by Ctrl+K and named in breadcrumbs. */
const OTHER_PAGES: MenuPage[] = [
  {
    path: '/registrations/new',
    label: 'menu.registrationNew',
    icon: <FormOutlined />,
    roles: ['SALES_REP', 'ACCOUNT_MANAGER'],
  },
  { path: '/receptions/new', label: 'menu.receptionNew', icon: <SolutionOutlined />, roles: DESK },
  { path: '/duty-roster', label: 'menu.dutyRoster', icon: <SolutionOutlined />, roles: RECEIVERS },
  { path: '/thank-you-events/new', label: 'menu.thankYouNew', icon: <GiftOutlined />, roles: ['MARKET'] },
  { path: '/receivables/new', label: 'menu.receivableNew', icon: <AccountBookOutlined />, roles: ['FINANCE'] },
  { path: '/payments/new', label: 'menu.paymentNew', icon: <PayCircleOutlined />, roles: ['FINANCE'] },
  { path: '/payments/batch', label: 'menu.paymentBatch', icon: <PayCircleOutlined />, roles: ['FINANCE'] },
  { path: '/releases/shipments', label: 'menu.shipmentBatch', icon: <CarryOutOutlined />, roles: SHIPPERS },
  { path: '/access-requests/new', label: 'menu.accessRequestNew', icon: <FileSearchOutlined /> },
  {
    path: '/imports/new',
    label: 'menu.importNew',
    icon: <ImportOutlined />,
    roles: ['DATA_ADMIN', 'ACCOUNT_MANAGER', 'DEPT_MANAGER'],
  },
  { path: '/violations/new', label: 'menu.violationNew', icon: <WarningOutlined />, roles: AUDIT_READERS },
  { path: '/notifications', label: 'menu.notifications', icon: <BellOutlined /> },
  { path: '/account/password', label: 'menu.password', icon: <KeyOutlined /> },
]

const open = (me: Me) => (page: MenuPage) => !page.roles || hasRole(me, page.roles)

export const menuFor = (me: Me): MenuGroup[] =>
  MENU.map((group) => ({ ...group, pages: group.pages.filter(open(me)) })).filter((group) => group.pages.length > 0)

/** Every page this person can go to by name. */
export const pagesFor = (me: Me): MenuPage[] => [
  ...menuFor(me).flatMap((group) => group.pages),
  ...OTHER_PAGES.filter(open(me)),
]

/** The menu page an address belongs to, or the page outside the menu. A record's audit trail belongs to its list. */
export function pageOf(pathname: string): { page: MenuPage; group?: ShellKey } | undefined {
  const [, , type = '', id = ''] = pathname.split('/')
  const path = pathname.startsWith('/audit/') ? (SUBJECTS[type]?.path(id) ?? pathname) : pathname
  const holds = (page: MenuPage) => path === page.path || (page.path !== '/' && path.startsWith(`${page.path}/`))
  const inMenu = MENU.flatMap((group) => group.pages.map((page) => ({ page, group: group.label })))
    .filter(({ page }) => holds(page))
    // A list may have a page of its own below it, such as 关注名单.
    .sort((left, right) => right.page.path.length - left.page.path.length)
  const other = OTHER_PAGES.find(holds)
  return inMenu[0] ?? (other && { page: other })
}
