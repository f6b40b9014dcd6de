import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import type { CareLine } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { date } from '@/i18n/format'

/** The three parts of a care plan, month by month, planned and done. */
export function CareLines({ lines }: { lines: CareLine[] }) {
  const { t } = useTranslation('care')
  const { code } = useCodes()
  return ENUMS.careKind.map((kind) => (
    <section key={kind} className="kg-panel kg-table" aria-label={code('careKind', kind)}>
      <h2 style={{ fontSize: 14, margin: '8px 12px' }}>{code('careKind', kind)}</h2>
      <Table<CareLine>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={lines.filter((line) => line.kind === kind).sort((a, b) => a.month - b.month)}
        locale={{ emptyText: <span className="kg-muted">{t('line.empty')}</span> }}
        columns={[
          { key: 'month', title: t('line.month'), width: 80, render: (_, l) => t('line.monthOf', { month: l.month }) },
          { key: 'purpose', title: t('line.purpose'), render: (_, line) => line.purpose },
          { key: 'who', title: t('line.who'), width: 140, render: (_, line) => line.who },
          { key: 'state', title: t('line.state'), width: 320, render: (_, line) => <State line={line} /> },
        ]}
      />
    </section>
  ))
}

function State({ line }: { line: CareLine }) {
  const { t } = useTranslation('care')
  if (!line.doneOn) return <span className="kg-muted">{t('line.planned')}</span>
  return [t('line.done', { day: date(line.doneOn) }), line.doneByName, line.outcome].filter(Boolean).join('　')
}
