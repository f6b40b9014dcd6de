import { useTranslation } from 'react-i18next'
import zh from '@/locales/zh-CN/codes.json'

type Key = keyof typeof zh
/** First part of a key of codes.json: role, status, action, problem, task … */
export type CodeFamily = Key extends infer K ? (K extends `${infer Family}.${string}` ? Family : never) : never

const SERVICE_NAMES = new Map(
  Object.entries(zh)
    .filter(([key]) => key.startsWith('service.'))
    .map(([key, name]) => [name, key as Key]),
)

/** Who did it. People keep their names; a service that acts by itself signs with its Chinese name. */
export function useActor() {
  const { t } = useTranslation('codes')
  return (name: string | null | undefined) => {
    const service = SERVICE_NAMES.get(name ?? '')
    return service ? t(service) : name
  }
}

/** Text of a code the server sent; a code without text shows itself, so nothing ever disappears from the screen. */
export function useCodes() {
  const { t, i18n } = useTranslation('codes')
  return {
    code: (family: CodeFamily, value: string | null | undefined, params?: Record<string, unknown>) => {
      if (value === null || value === undefined || value === '') return ''
      const key = `${family}.${value}` as Key
      return i18n.exists(key, { ns: 'codes' }) ? String(t(key, params as never)) : value
    },
    has: (family: CodeFamily, value: string) => i18n.exists(`${family}.${value}`, { ns: 'codes' }),
    options: (family: CodeFamily, values: readonly string[]) =>
      values.map((value) => ({ value, label: String(t(`${family}.${value}` as Key)) })),
  }
}
