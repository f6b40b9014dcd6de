import { useTranslation } from 'react-i18next'
import { FILE_FIELDS } from '@/api/file'
import type { CustomerContact, FileEntry } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { useFileWords } from '@/ui/useFileWords'

/** People at the customer; what is personal stays masked on paper. */
export function ContactTable({ contacts }: { contacts: CustomerContact[] }) {
  const { t } = useTranslation('customers')
  const { code } = useCodes()
  return (
    <table className="kg-print-table kg-print-joined">
      <thead>
        <tr>
          <th>{t('contact.name')}</th>
          <th>{t('contact.role')}</th>
          <th>{code('field', 'CONTACTS.level')}</th>
          <th>{t('contact.phone')}</th>
          <th>{t('contact.email')}</th>
        </tr>
      </thead>
      <tbody>
        {contacts.map((contact) => (
          <tr key={contact.id}>
            <td>{contact.primary ? t('contact.first', { name: contact.name }) : contact.name}</td>
            <td>{contact.role}</td>
            <td>{code('contactLevel', contact.level)}</td>
            <td>{contact.phoneMasked}</td>
            <td>{contact.emailMasked}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Addresses, invoice titles, settlement units: a table for each of which there is something. */
export function EntryTables({ entries }: { entries: FileEntry[] }) {
  const words = useFileWords()
  const sections = (['ADDRESSES', 'INVOICE_TITLES', 'SETTLEMENT_UNITS'] as const).filter((section) =>
    entries.some((entry) => entry.section === section),
  )
  return sections.map((section) => (
    <table key={section} className="kg-print-table">
      <caption>{words.section(section)}</caption>
      <thead>
        <tr>
          {FILE_FIELDS[section].map((field) => (
            <th key={field}>{words.field(section, field)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries
          .filter((entry) => entry.section === section)
          .map((entry) => (
            <tr key={entry.id}>
              {FILE_FIELDS[section].map((field) => (
                <td key={field}>{words.value(section, field, entry.values[field])}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  ))
}
