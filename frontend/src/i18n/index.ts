import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import zh from '@/locales/zh-CN'

export const LANGUAGES = ['zh-CN', 'en-US'] as const
export type Language = (typeof LANGUAGES)[number]

const STORED = 'keguan.language'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof zh
    keySeparator: false
  }
}

export const i18n = i18next.createInstance()

/** Chinese is the source language and always loaded; English arrives as its own chunk when somebody asks for it. */
export async function startI18n(language: Language = storedLanguage()) {
  await i18n.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    defaultNS: 'common',
    resources: { 'zh-CN': zh },
    partialBundledLanguages: true,
    keySeparator: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  })
  if (language !== 'zh-CN') await switchLanguage(language)
  else document.documentElement.lang = language
}

export async function switchLanguage(language: Language) {
  if (language === 'en-US' && !i18n.hasResourceBundle('en-US', 'common')) {
    const english = (await import('@/locales/en-US')).default
    for (const [namespace, texts] of Object.entries(english)) i18n.addResourceBundle('en-US', namespace, texts)
  }
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
  localStorage.setItem(STORED, language)
}

export const currentLanguage = () => (i18n.language === 'en-US' ? 'en-US' : 'zh-CN') satisfies Language

function storedLanguage(): Language {
  return localStorage.getItem(STORED) === 'en-US' ? 'en-US' : 'zh-CN'
}
