import {
  ApartmentOutlined,
  ApiOutlined,
  BellOutlined,
  BookOutlined,
  ControlOutlined,
  CreditCardOutlined,
  DashboardOutlined,
  DiffOutlined,
  EditOutlined,
  FileDoneOutlined,
  FileSearchOutlined,
  FormOutlined,
  IdcardOutlined,
  KeyOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Role } from '@/api/codes'
import { SUBJECTS } from '@/api/services'
import type { Me } from '@/api/types'
import { hasRole } from '@/auth/session'
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
const ASKERS = ['FINANCE', ...OVERSEERS] as const

/** Grouped by the four jobs; a page appears here on the day it exists. */
export const MENU: MenuGroup[] = [
  { pages: [{ path: '/', label: 'menu.desk', icon: <DashboardOutlined /> }] },
  {
    label: 'menu.group.customer',
    pages: [
      { path: '/customers', label: 'menu.customers', icon: <TeamOutlined /> },
      { path: '/registrations', label: 'menu.registrations', icon: <FormOutlined /> },
      { path: '/change-requests', label: 'menu.changes', icon: <EditOutlined /> },
      { path: '/filings', label: 'menu.filings', icon: <FileDoneOutlined />, roles: FILERS },
      { path: '/filing-status', label: 'menu.filingStatus', icon: <FileSearchOutlined />, roles: ASKERS },
      { path: '/change-reports', label: 'menu.changeReports', icon: <DiffOutlined />, roles: FILERS },
    ],
  },
  {
    label: 'menu.group.credit',
    pages: [{ path: '/credit-accounts', label: 'menu.creditAccounts', icon: <CreditCardOutlined /> }],
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
  for (const group of MENU) {
    const page = group.pages.find(holds)
    if (page) return { page, group: group.label }
  }
  const other = OTHER_PAGES.find(holds)
  return other && { page: other }
}
