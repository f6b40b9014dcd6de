import {
  BellOutlined,
  CheckSquareOutlined,
  MoonOutlined,
  SearchOutlined,
  SunOutlined,
  TranslationOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Badge, Button, Dropdown, Layout } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tasksQuery, unreadQuery } from '@/api/work'
import { signOut, useMe } from '@/auth/session'
import { currentLanguage, switchLanguage } from '@/i18n'
import { useCodes } from '@/i18n/codes'
import { setAppearance, useAppearance } from '@/ui/appearance'
import { forgetDrafts } from '@/ui/useDraft'
import { CommandPalette } from './CommandPalette'

export function TopBar() {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const tasks = useQuery(tasksQuery)
  const unread = useQuery(unreadQuery)
  const queries = useQueryClient()
  /** Also who stands on the page already wants to see what is new. */
  const openNews = () => {
    void queries.invalidateQueries({ queryKey: ['notices'] })
    navigate({ to: '/notifications' as never })
  }
  const taskCount = tasks.data?.items.length ?? 0
  return (
    <Layout.Header className="kg-top">
      <SearchButton />
      <span style={{ flex: 1 }} />
      <Button
        type="text"
        icon={<CheckSquareOutlined />}
        title={t('tasksCount', { count: taskCount })}
        onClick={() => navigate({ to: '/' })}
      >
        {t('tasks')}
        <Badge count={taskCount} size="small" color="var(--ant-color-primary)" />
      </Button>
      <Button
        type="text"
        aria-label={t('notifications')}
        title={t('notifications')}
        icon={
          <Badge count={unread.data?.items.length ?? 0} size="small" offset={[2, 0]}>
            <BellOutlined />
          </Badge>
        }
        onClick={openNews}
      />
      <AppearanceButton />
      <LanguageButton />
      <PersonMenu />
    </Layout.Header>
  )
}

function SearchButton() {
  const { t } = useTranslation('shell')
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button type="button" className="kg-top-search" onClick={() => setOpen(true)}>
        <SearchOutlined />
        {t('search')}
        <kbd>{t('search.key')}</kbd>
      </button>
      {open && <CommandPalette onClose={() => setOpen(false)} />}
    </>
  )
}

function AppearanceButton() {
  const { t } = useTranslation('shell')
  const dark = useAppearance() === 'dark'
  const label = t(dark ? 'light' : 'dark')
  return (
    <Button
      type="text"
      icon={dark ? <SunOutlined /> : <MoonOutlined />}
      aria-label={label}
      title={label}
      onClick={() => setAppearance(dark ? 'light' : 'dark')}
    />
  )
}

/** Server texts (problem details, packs) are in the asked language too, so everything is read again. */
function LanguageButton() {
  const { t } = useTranslation('shell')
  const queries = useQueryClient()
  const toggle = async () => {
    await switchLanguage(currentLanguage() === 'zh-CN' ? 'en-US' : 'zh-CN')
    await queries.invalidateQueries()
  }
  return (
    <Button
      type="text"
      icon={<TranslationOutlined />}
      aria-label={t('language')}
      title={t('language')}
      onClick={toggle}
    >
      {t('language.other')}
    </Button>
  )
}

function PersonMenu() {
  const { t } = useTranslation('shell')
  const { code } = useCodes()
  const me = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const leave = async () => {
    await signOut().catch(() => undefined)
    forgetDrafts()
    await navigate({ to: '/sign-in' })
    queries.clear()
  }
  const roles = me.roles.map((role) => code('role', role)).join(' · ')
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'who',
            type: 'group',
            label: (
              <>
                <div>{`${me.name}（${me.username}）`}</div>
                <div>{me.department.name}</div>
                <div>{roles}</div>
              </>
            ),
          },
          { type: 'divider' },
          { key: 'password', label: t('menu.password'), onClick: () => navigate({ to: '/account/password' }) },
          { key: 'leave', label: t('signOut'), onClick: leave },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />}>
        {me.name}
      </Button>
    </Dropdown>
  )
}
