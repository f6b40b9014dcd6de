import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { policiesQuery } from '@/api/policies'
import type { PolicyParameter } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { money } from '@/i18n/format'

interface Props {
  policy: string
  name: string
  value: string | null | undefined
  /** Name in front: 新客户信用上限：¥50,000.00 */
  labelled?: boolean
}

/** A parameter as people say it: 5 个工作日, ¥50,000.00, 是. */
export function PolicyValueText({ policy, name, value, labelled }: Props) {
  const { t } = useTranslation()
  const { code } = useCodes()
  const { data: policies } = useQuery(policiesQuery)
  const parameter = policies?.items.find((each) => each.name === policy)?.parameters.find((each) => each.key === name)
  const spell = useSpelling()
  const text = spell(value, parameter)
  const separator = t('labelSeparator')
  return <span>{labelled ? `${code('parameter', `${policy}.${name}`)}${separator}${text}` : text}</span>
}

export function useSpelling() {
  const { t } = useTranslation()
  const { code, has } = useCodes()
  return (value: string | null | undefined, parameter: Pick<PolicyParameter, 'type' | 'unit'> | undefined) => {
    if (value === null || value === undefined || value === '') return t('empty')
    if (parameter?.type === 'BOOLEAN') return t(value === 'true' ? 'yes' : 'no')
    if (parameter?.type === 'LIST') {
      const words = value
        .split(/\s*,\s*/)
        .map((each) => code(has('attachmentKind', each) ? 'attachmentKind' : 'field', each))
      return words.join(t('listSeparator'))
    }
    if (parameter?.type === 'MONEY') return money(Number(value))
    if (parameter?.unit === 'PERCENT') return `${value}%`
    return parameter && parameter.unit !== 'NONE' ? `${value} ${code('unit', parameter.unit)}` : value
  }
}
