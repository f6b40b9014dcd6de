import { Button, Flex, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './batch.css'
import { linesIn, MOST, type Pasted } from './paste'

interface Props<Entry> {
  /** Headings of the spreadsheet, in their order. */
  columns: string[]
  entryOf: (cells: string[]) => Entry | null
  /** What may be wrong with the lines that nobody can read. */
  unreadable: (lines: string) => string
  busy: boolean
  onSend: (rows: Pasted<Entry>[]) => void
  /** What was pasted has changed: what became of it before says nothing any more. */
  onChange: () => void
}

/** Rows pasted from a spreadsheet; nothing is sent before every line can be read. */
export function PasteBox<Entry>({ columns, entryOf, unreadable, busy, onSend, onChange }: Props<Entry>) {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState('')
  const rows = linesIn(text, entryOf)
  const wrong = rows.filter((row) => row.entry === null)
  const ready = rows.length > 0 && rows.length <= MOST && wrong.length === 0
  return (
    <form
      className="kg-panel kg-batch"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onSend(rows)
      }}
    >
      <label htmlFor={id}>{t('batch.paste', { columns: columns.join(t('listSeparator')) })}</label>
      <Input.TextArea
        id={id}
        value={text}
        placeholder={t('batch.placeholder', { most: MOST })}
        autoSize={{ minRows: 5, maxRows: 14 }}
        onChange={(event) => {
          setText(event.target.value)
          onChange()
        }}
      />
      <Flex gap={8} align="center" wrap>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>
          {t('batch.send', { count: rows.length })}
        </Button>
        {rows.length > MOST && <span className="kg-batch-flaw">{t('batch.tooMany', { most: MOST })}</span>}
        {wrong.length > 0 && (
          <span className="kg-batch-flaw" role="status">
            {unreadable(
              wrong
                .slice(0, 10)
                .map(({ line }) => line)
                .join(t('listSeparator')),
            )}
          </span>
        )}
      </Flex>
    </form>
  )
}
