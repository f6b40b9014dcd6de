import { useTranslation } from 'react-i18next'
import type { PolicyValue } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { money } from '@/i18n/format'

interface Props {
  policy: string
  name: string
  value: PolicyValue
  type?: string
  unit?: string | null
  labelled?: boolean
}

/** A parameter as people say it: 5 个工作日, ¥50,000.00, 是. */
export function PolicyValueText({ policy, name, value, type, unit, labelled }: Props) {
  const { t } = useTranslation()
  const { code } = useCodes()
  const label = code('parameter', `${policy}.${name}`)
  const text = spelled()
  return <span>{labelled ? `${label}：${text}` : text}</span>

  function spelled() {
    if (value === null || value === undefined) return t('empty')
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (Array.isArray(value)) return value.join(t('listSeparator'))
    if (type === 'MONEY' || unit === 'fen') return money(Number(value))
    return unit ? `${value} ${code('unit', unit)}` : String(value)
  }
}
