import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { Button, Layout, Menu, type MenuProps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/auth/session'
import { Logo } from '@/ui/Logo'
import { Crumbs } from './Crumbs'
import { menuFor, pageOf } from './menu'
import { TopBar } from './TopBar'
import './layout.css'

const STORED = 'keguan.menu-collapsed'
const TABLET = 1000

/** As it was left; on a tablet the page gets the room first. */
function initiallyCollapsed() {
  const stored = localStorage.getItem(STORED)
  return stored === null ? window.innerWidth < TABLET : stored === 'true'
}

/** The frame every signed-in page sits in. */
export function AppLayout() {
  const [collapsed, setCollapsed] = useState(initiallyCollapsed)
  const toggle = () => {
    localStorage.setItem(STORED, String(!collapsed))
    setCollapsed(!collapsed)
  }
  return (
    <Layout style={{ minHeight: '100%' }}>
      <Layout.Sider className="kg-sider" width={192} collapsedWidth={52} collapsed={collapsed} trigger={null}>
        <Logo compact={collapsed} />
        <SideMenu collapsed={collapsed} />
        <CollapseButton collapsed={collapsed} onToggle={toggle} />
      </Layout.Sider>
      <Layout>
        <TopBar />
        <Layout.Content role="main">
          <Crumbs />
          <Outlet />
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

type Items = NonNullable<MenuProps['items']>

function SideMenu({ collapsed }: { collapsed: boolean }) {
  const { t } = useTranslation('shell')
  const me = useMe()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const items = menuFor(me).flatMap((group): Items => {
    const pages = group.pages.map((page) => ({ key: page.path, icon: page.icon, label: t(page.label) }))
    if (!group.label) return pages
    if (collapsed) return [{ type: 'divider', key: group.label }, ...pages]
    return [{ type: 'group', key: group.label, label: t(group.label), children: pages }]
  })
  return (
    <Menu
      className="kg-menu"
      mode="inline"
      items={items}
      selectedKeys={[pageOf(pathname)?.page.path ?? '']}
      onClick={({ key }) => navigate({ to: key as never })}
    />
  )
}

function CollapseButton({ collapsed, onToggle }: { collapsed: boolean; onToggle: () => void }) {
  const { t } = useTranslation('shell')
  const label = t(collapsed ? 'expand' : 'collapse')
  return (
    <Button
      type="text"
      className="kg-collapse"
      icon={collapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
      aria-label={label}
      title={label}
      onClick={onToggle}
    />
  )
}
