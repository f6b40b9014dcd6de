import { DownOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileSection } from '@/api/file'
import type { CustomerFile, FileField } from '@/api/types'
import { ArticleChip } from '@/ui/ArticleChip'
import { useFileWords } from '@/ui/useFileWords'
import { FieldCells } from './FieldCells'
import { type Entries, type Entry, present, several } from './formValues'

interface Props {
  file: CustomerFile
  fields: FileField[]
  entries: Entries
  onEntries: (section: FileSection, entries: Entry[]) => void
  open: readonly FileSection[]
  onToggle: (section: FileSection) => void
}

/** The file section by section, each to be opened and closed. */
export function Sections({ file, fields, entries, onEntries, open, onToggle }: Props) {
  const sections = [...new Set(fields.map((field) => field.section))]
  return sections.map((section) => {
    const own = fields.filter((field) => field.section === section)
    return (
      <Fold
        key={section}
        section={section}
        rule={own[0]?.rule}
        open={open.includes(section)}
        onToggle={() => onToggle(section)}
      >
        {several(section) ? (
          <EntryList
            section={section}
            file={file}
            fields={own}
            entries={entries[section] ?? []}
            onEntries={(next) => onEntries(section, next)}
          />
        ) : (
          <FieldCells fields={own} at={[section]} stands={(field) => present(file, section, undefined, field)} />
        )}
      </Fold>
    )
  })
}

interface FoldProps {
  section: FileSection
  rule: string | undefined
  open: boolean
  onToggle: () => void
  children: ReactNode
}

/** A closed section keeps its boxes: what was typed in it is sent, and a refusal finds its field. */
function Fold({ section, rule, open, onToggle, children }: FoldProps) {
  const words = useFileWords()
  return (
    <>
      <div className="kg-fold">
        <button type="button" aria-expanded={open} onClick={onToggle}>
          {open ? (
            <DownOutlined aria-hidden aria-label={undefined} />
          ) : (
            <RightOutlined aria-hidden aria-label={undefined} />
          )}
          {words.section(section)}
        </button>
        <ArticleChip rule={rule} />
      </div>
      <div className="kg-fold-body" hidden={!open}>
        {children}
      </div>
    </>
  )
}

interface ListProps {
  section: FileSection
  file: CustomerFile
  fields: FileField[]
  entries: Entry[]
  onEntries: (entries: Entry[]) => void
}

function EntryList({ section, file, fields, entries, onEntries }: ListProps) {
  const { t } = useTranslation('changes')
  const words = useFileWords()
  const replace = (changed: Entry) => onEntries(entries.map((each) => (each.id === changed.id ? changed : each)))
  const drop = (entry: Entry) =>
    entry.added
      ? onEntries(entries.filter((each) => each.id !== entry.id))
      : replace({ ...entry, removed: !entry.removed })
  const name = (entry: Entry) => {
    if (entry.added) return t('entry.new', { section: words.section(section) })
    const values = file.entries.find((each) => each.id === entry.id)?.values ?? {}
    return words.entry({ section, values })
  }
  return (
    <>
      {entries.map((entry) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset does not take part in the paper's grid
        <div key={entry.id} className="kg-fold-body" role="group" aria-label={name(entry)}>
          <div className="kg-entry-head">
            <span>{entry.removed ? <del>{name(entry)}</del> : name(entry)}</span>
            {entry.added && <Tag color="success">{t('line.added')}</Tag>}
            {entry.removed && <Tag color="error">{t('entry.toRemove')}</Tag>}
            <span style={{ flex: 1 }} />
            <Button size="small" type="link" danger={!entry.removed} onClick={() => drop(entry)}>
              {t(entry.removed ? 'form.undo' : 'entry.remove')}
            </Button>
          </div>
          {!entry.removed && (
            <FieldCells
              fields={fields}
              at={[section, entry.id]}
              added={entry.added}
              stands={(field) => present(file, section, entry.id, field)}
            />
          )}
        </div>
      ))}
      <div className="kg-entry-head">
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() => onEntries([...entries, { id: newEntryId(), added: true }])}
        >
          {t('entry.add', { section: words.section(section) })}
        </Button>
      </div>
    </>
  )
}

/** Only on the form; the archive gives the entry its own. */
export const newEntryId = () => `new-${crypto.randomUUID()}`
