import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { placeName, regionsQuery } from '@/api/regions'
import type { FileEntry } from '@/api/types'
import { type CodeFamily, useCodes } from '@/i18n/codes'

/** Fields whose values are codes, and the family their texts are in. */
export const CHOICES: Record<string, CodeFamily> = {
  'NATURAL.category': 'category',
  'NATURAL.type': 'customerType',
  'NATURAL.preferredChannel': 'preferredChannel',
  'NATURAL.preferredFrequency': 'preferredFrequency',
  'CONTACTS.level': 'contactLevel',
  'ADDRESSES.use': 'addressUse',
}
/** What an entry is called by. */
const NAMED_BY: Record<string, string> = {
  CONTACTS: 'name',
  ADDRESSES: 'use',
  INVOICE_TITLES: 'title',
  SETTLEMENT_UNITS: 'name',
}

/** Fields and values of a customer's file in the words of the screen. */
export function useFileWords() {
  const { t } = useTranslation()
  const { code, has } = useCodes()
  const { data: regions } = useQuery(regionsQuery)
  const value = (section: string, field: string, text: string | null | undefined): string => {
    if (text === null || text === undefined || text === '') return ''
    const family = CHOICES[`${section}.${field}`]
    if (family) return code(family, text)
    if (field === 'districtCode') return placeName(regions ?? [], text)
    return field === 'primary' ? t(text === 'true' ? 'yes' : 'no') : text
  }
  return {
    section: (section: string) => code('fileSection', section),
    field: (section: string, field: string) => code('field', `${section}.${field}`),
    value,
    /** `NATURAL.street` as 自然情况 · 详细地址; undefined for what is no field of the file. */
    path: (path: string) => {
      const [section = '', field = ''] = path.split('.')
      return has('field', `${section}.${field}`)
        ? `${code('fileSection', section)} · ${code('field', `${section}.${field}`)}`
        : undefined
    },
    entry: ({ section, values }: Pick<FileEntry, 'section' | 'values'>) => {
      const field = NAMED_BY[section] ?? 'name'
      return value(section, field, values[field])
    },
  }
}
