import { Table, type TableColumnType, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import type { FieldError } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { Figures } from './Figures'

type Outcome = (typeof ENUMS.batchResult)[number]

export interface BatchRow {
  /** Place among what was pasted, from 0; of a workbook, what the page names its rows by. */
  row: number
  status: Outcome
  errors: FieldError[]
}

/** What became of what was sent. */
export interface BatchAnswer {
  recorded: number
  unchanged: number
  failed: number
  rows: BatchRow[]
}

const TONES = { RECORDED: 'success', UNCHANGED: 'default', FAILED: 'error' } as const

interface Props {
  label: string
  answer: BatchAnswer
  /** The field of an error in words. */
  field: (name: string) => string
  /** What a row is recognised by. */
  names: TableColumnType<BatchRow>[]
}

/** How many rows became what, and why; the refused ones first, because those are what is left to do. */
export function BatchResult({ label, answer, field, names }: Props) {
  const { t } = useTranslation()
  const { code } = useCodes()
  const counts = { RECORDED: answer.recorded, UNCHANGED: answer.unchanged, FAILED: answer.failed }
  const refused = ({ status }: BatchRow) => Number(status === 'FAILED')
  const shown = [...answer.rows].sort((left, right) => refused(right) - refused(left))
  return (
    <section className="kg-panel kg-facts" aria-label={label}>
      <Figures
        figures={ENUMS.batchResult.map((status) => ({ label: code('batchResult', status), value: counts[status] }))}
      />
      {shown.length > 0 && (
        <Table<BatchRow>
          size="small"
          rowKey="row"
          dataSource={shown}
          pagination={{ pageSize: 50, hideOnSinglePage: true }}
          columns={[
            ...names,
            {
              key: 'status',
              title: t('batch.outcome'),
              width: 140,
              render: (_, { status }) => <Tag color={TONES[status]}>{code('batchResult', status)}</Tag>,
            },
            {
              key: 'errors',
              title: t('reason'),
              render: (_, { errors }) =>
                errors.map((error) => (
                  <div key={`${error.field}${error.message}`}>
                    {[error.field && field(error.field), error.message].filter(Boolean).join(' ')}
                  </div>
                )),
            },
          ]}
        />
      )}
    </section>
  )
}
