import { useTranslation } from 'react-i18next'
import type { FileForm } from '@/api/types'
import { PaperCell, PaperSection } from './FormPage'
import { useFileWords } from './useFileWords'

const SECTIONS = ['NATURAL', 'BUSINESS', 'TRADING'] as const

/** The cells of 《客户档案表》: what the archive knows, who is there, and the follow-up of the month. */
export function FileFormGrid({ form }: { form: FileForm }) {
  const { t } = useTranslation('duties')
  const words = useFileWords()
  return (
    <>
      <PaperSection>{t('form.basics')}</PaperSection>
      {SECTIONS.flatMap((section) =>
        Object.entries(form.basics[section] ?? {}).map(([field, value]) => (
          <PaperCell key={`${section}.${field}`} label={words.field(section, field)}>
            {words.value(section, field, value)}
          </PaperCell>
        )),
      )}
      <PaperSection>{t('form.contacts')}</PaperSection>
      {form.contacts.map((contact) => (
        <PaperCell key={`${contact.name}${contact.phone}`} label={contact.name ?? t('form.contacts')} span={12}>
          {['role', 'phone', 'email']
            .map((field) => contact[field])
            .filter(Boolean)
            .join('　')}
        </PaperCell>
      ))}
      <PaperSection>{t('form.followUp')}</PaperSection>
      <PaperCell label={t('form.followUp')} span={12}>
        <span style={{ whiteSpace: 'pre-wrap' }}>{form.followUp ?? t('form.none')}</span>
      </PaperCell>
    </>
  )
}
