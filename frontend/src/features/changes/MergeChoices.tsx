import { Checkbox, Radio, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FileSection } from '@/api/file'
import type { CustomerFile, MergeTaken } from '@/api/types'
import { useFileWords } from '@/ui/useFileWords'

interface Differing {
  section: FileSection
  field: string
  kept?: string
  other: string
}

/** Fields of which the other file says something the kept one does not. */
function differing(kept: CustomerFile, other: CustomerFile): Differing[] {
  return Object.entries(other.single).flatMap(([section, values]) =>
    Object.entries(values)
      .map(([field, value]) => ({
        section: section as FileSection,
        field,
        kept: kept.single[section as FileSection]?.[field],
        other: value,
      }))
      .filter((each) => each.other && each.other !== each.kept),
  )
}

/** To begin with: what the kept file does not have, and every entry of the other. */
export function takenFirst(kept: CustomerFile, other: CustomerFile): MergeTaken[] {
  return [
    ...differing(kept, other)
      .filter((each) => !each.kept)
      .map(({ section, field }) => ({ section, field })),
    ...other.entries.map(({ section, id }) => ({ section, entryId: id })),
  ]
}

interface Props {
  kept: CustomerFile
  other: CustomerFile
  take: MergeTaken[]
  onTake: (take: MergeTaken[]) => void
}

/** Both files beside each other, and from which of them every field is taken. */
export function MergeChoices({ kept, other, take, onTake }: Props) {
  const { t } = useTranslation('changes')
  const words = useFileWords()
  const rows = differing(kept, other)
  const same = (one: MergeTaken) => (each: MergeTaken) =>
    each.section === one.section && each.field === one.field && each.entryId === one.entryId
  const set = (one: MergeTaken, on: boolean) =>
    onTake([...take.filter((each) => !same(one)(each)), ...(on ? [one] : [])])
  const text = (row: Differing, value?: string) => words.value(row.section, row.field, value) || t('line.blank')
  return (
    <>
      <h3 className="kg-merge-head">{t('merge.differing')}</h3>
      <Table<Differing>
        size="small"
        pagination={false}
        rowKey={(row) => `${row.section}.${row.field}`}
        dataSource={rows}
        locale={{ emptyText: t('merge.same') }}
        columns={[
          { title: t('line.field'), width: 200, render: (_, row) => words.path(`${row.section}.${row.field}`) },
          { title: t('merge.kept'), render: (_, row) => text(row, row.kept) },
          { title: t('merge.absorbed'), render: (_, row) => text(row, row.other) },
          {
            title: t('merge.use'),
            width: 150,
            render: (_, { section, field }) => (
              <Radio.Group
                size="small"
                aria-label={words.field(section, field)}
                value={take.some(same({ section, field }))}
                onChange={(event) => set({ section, field }, event.target.value as boolean)}
                options={[
                  { value: false, label: t('merge.keep') },
                  { value: true, label: t('merge.take') },
                ]}
              />
            ),
          },
        ]}
      />
      {other.entries.length > 0 && (
        <>
          <h3 className="kg-merge-head">{t('merge.entries')}</h3>
          {other.entries.map((entry) => {
            const one = { section: entry.section, entryId: entry.id }
            return (
              <div key={entry.id}>
                <Checkbox checked={take.some(same(one))} onChange={(event) => set(one, event.target.checked)}>
                  {[words.section(entry.section), words.entry(entry)].join(' · ')}
                </Checkbox>
              </div>
            )
          })}
        </>
      )}
    </>
  )
}
