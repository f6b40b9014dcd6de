import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { FILE_FIELDS } from '@/api/file'
import type { Customer, FileEntry } from '@/api/types'
import { ArticleChip } from '@/ui/ArticleChip'
import { useFileWords } from '@/ui/useFileWords'
import { GroupLink } from './CardGroups'

const SHOWN = [
  ['ADDRESSES', 'S1-01'],
  ['INVOICE_TITLES', 'S4-13'],
  ['SETTLEMENT_UNITS', 'S3-03'],
] as const

/** Other addresses, invoice titles and settlement units: only those a customer has. */
export function EntryPanels({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const words = useFileWords()
  return SHOWN.map(([section, rule]) => {
    const entries = customer.entries.filter((entry) => entry.section === section)
    if (entries.length === 0) return null
    return (
      <section key={section} className="kg-panel kg-facts" aria-label={words.section(section)}>
        <h2>
          {words.section(section)}
          <ArticleChip rule={rule} />
          <span style={{ flex: 1 }} />
          <GroupLink customer={customer} section={section} />
        </h2>
        <Table<FileEntry>
          size="small"
          pagination={false}
          rowKey="id"
          dataSource={entries}
          scroll={{ x: 'max-content' }}
          columns={FILE_FIELDS[section].map((field) => ({
            key: field,
            title: words.field(section, field),
            render: (_, entry) => words.value(section, field, entry.values[field]) || t('empty'),
          }))}
        />
      </section>
    )
  })
}
