import type { FormRule } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { ZONE } from '@/i18n/format'
import { codeFlaw, isEmail, isPhone } from './checks'

/** What the form says while one types; the service checks everything again. */
export function useFieldRules() {
  const { t } = useTranslation()
  const says = (flaw: (value: string) => string | undefined): FormRule => ({
    validator: async (_rule, value: string | undefined) => {
      const message = value?.trim() ? flaw(value) : undefined
      if (message) throw new Error(message)
    },
  })
  return {
    required: (label: string): FormRule[] => [{ required: true, whitespace: true, message: t('required', { label }) }],
    chosen: (label: string): FormRule[] => [{ required: true, message: t('requiredChoice', { label }) }],
    region: (): FormRule[] => [
      { required: true, message: t('requiredChoice', { label: t('region') }) },
      {
        validator: async (_rule, path: string[] | undefined) => {
          if (path?.length && path.at(-1)?.length !== 6) throw new Error(t('flaw.district'))
        },
      },
    ],
    companyCode: (): FormRule[] => [
      says((typed) => {
        const found = codeFlaw(typed)
        return found && t(`flaw.code.${found.flaw}`, { character: found.character ?? '' })
      }),
    ],
    phone: (): FormRule[] => [says((typed) => (isPhone(typed) ? undefined : t('flaw.phone')))],
    email: (): FormRule[] => [says((typed) => (isEmail(typed) ? undefined : t('flaw.email')))],
    notLater: (): FormRule[] => [
      {
        validator: async (_rule, picked: Dayjs | undefined) => {
          if (picked && wall(picked) > wall(dayjs().tz(ZONE))) throw new Error(t('flaw.future'))
        },
      },
    ],
  }
}

/** What a picker shows is read as time of the business zone, whatever the browser's own. */
const wall = (moment: Dayjs) => moment.format('YYYY-MM-DD HH:mm')
