import { TranslationOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage, switchLanguage } from '@/i18n'
import { Logo } from '@/ui/Logo'
import './entry.css'

/** The page before the frame: product left, one small form right. */
export function EntryFrame({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('auth')
  const { t: shell } = useTranslation('shell')
  return (
    <main className="kg-entry">
      <section className="kg-entry-side">
        <Logo />
        <p>{t('tagline.1')}</p>
        <p>{t('tagline.2')}</p>
      </section>
      <section className="kg-entry-form">
        <Button
          type="text"
          className="kg-entry-language"
          icon={<TranslationOutlined />}
          onClick={() => switchLanguage(currentLanguage() === 'zh-CN' ? 'en-US' : 'zh-CN')}
        >
          {shell('language.other')}
        </Button>
        <div className="kg-entry-box">
          <h1>{title}</h1>
          {children}
        </div>
      </section>
    </main>
  )
}
