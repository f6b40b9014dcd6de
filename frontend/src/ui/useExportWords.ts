import { useTranslation } from 'react-i18next'
import { useCodes } from '@/i18n/codes'
import { useFileWords } from './useFileWords'

/** A column of an export in the words of the screen: a field of the file, or what the archive knows of it. */
export function useExportWords() {
  const { t } = useTranslation()
  const { has } = useCodes()
  const words = useFileWords()
  return (path: string): string => {
    const [section = '', field = ''] = path.split('.')
    if (!has('field', path)) return t(`export.column.${path}` as never)
    return section === 'CONTACTS'
      ? `${words.section(section)} · ${words.field(section, field)}`
      : words.field(section, field)
  }
}
