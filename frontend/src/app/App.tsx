import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App as AntApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { configureClient } from '@/api/client'
import { currentLanguage } from '@/i18n'
import { AdoptMessages } from '@/ui/AdoptMessages'
import { useAppearance } from '@/ui/appearance'
import { darkTheme, lightTheme } from '@/ui/theme'
import { createQueries } from './queries'
import { createAppRouter } from './router'

/** Providers around the router: theme, language, server state. */
export function App() {
  const [{ queries, router }] = useState(assemble)
  const appearance = useAppearance()
  const { t, i18n } = useTranslation()
  useEffect(() => {
    document.documentElement.dataset.appearance = appearance
    document.documentElement.style.colorScheme = appearance
  }, [appearance])
  useEffect(() => {
    dayjs.locale(i18n.language === 'zh-CN' ? 'zh-cn' : 'en')
    document.title = t('productFull')
  }, [i18n.language, t])
  return (
    <ConfigProvider
      theme={appearance === 'dark' ? darkTheme : lightTheme}
      locale={i18n.language === 'zh-CN' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <AntApp style={{ minHeight: '100%', background: 'var(--ant-color-bg-layout)' }}>
        <AdoptMessages />
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  )
}

function assemble() {
  const queries = createQueries()
  const router = createAppRouter(queries)
  configureClient({
    language: currentLanguage,
    onUnauthenticated: () => {
      const { pathname, href } = router.state.location
      if (pathname === '/sign-in' || pathname === '/setup') return
      // Forgotten when the page is left: what stands on it would ask for itself once more.
      void router.navigate({ to: '/sign-in', search: { return: href } }).then(() => queries.clear())
    },
  })
  return { queries, router }
}
