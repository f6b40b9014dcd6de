import { Flex, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ClassificationComposition, ClassificationRun } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from '@/ui/ArticleChip'
import { Figures } from '@/ui/Figures'
import { MoneyText } from '@/ui/MoneyText'
import { percent } from '@/ui/ValueClassTag'

/** The classification in figures: the classes, the largest customers (80:20), and who the buyers are (S1-31). */
export function Result({ run }: { run: ClassificationRun }) {
  const { t } = useTranslation('classification')
  return (
    <section className="kg-panel kg-facts" aria-label={t('result')}>
      <h2>{t('result')}</h2>
      <Figures
        figures={[
          { label: t('total'), value: <MoneyText fen={run.totalFen} /> },
          { label: t('customers'), value: run.customers },
          { label: t('buyers'), value: run.buyers },
          { label: t('inClass', { valueClass: 'A' }), value: run.inA },
          { label: t('inClass', { valueClass: 'B' }), value: run.inB },
          { label: t('inClass', { valueClass: 'C' }), value: run.inC },
          { label: t('changes'), value: run.applied ?? run.changes },
          {
            label: t('large', { share: run.topShare }),
            value: t('large.words', { count: run.large.customers, share: percent(run.large.shareBp) }),
          },
        ]}
      />
      <Composition rows={run.composition} />
    </section>
  )
}

function Composition({ rows }: { rows: ClassificationComposition[] }) {
  const { t } = useTranslation('classification')
  const { code } = useCodes()
  return (
    <>
      <Flex gap={8} align="center" style={{ margin: '4px 0' }}>
        <b>{t('composition')}</b>
        <ArticleChip rule="S1-31" />
      </Flex>
      <Table<ClassificationComposition>
        size="small"
        rowKey="customerType"
        dataSource={rows}
        pagination={false}
        columns={[
          { key: 'type', title: t('customerType'), render: (_, row) => code('customerType', row.customerType) },
          { key: 'customers', title: t('customers'), align: 'right', render: (_, row) => row.customers },
          { key: 'amount', title: t('amount'), align: 'right', render: (_, row) => <MoneyText fen={row.amountFen} /> },
          { key: 'share', title: t('share'), align: 'right', render: (_, row) => percent(row.shareBp) },
        ]}
      />
    </>
  )
}
