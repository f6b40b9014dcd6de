import { Progress, Table, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CreditRating } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from '@/ui/ArticleChip'
import './credit.css'
import { points } from './marks'

type Row = CreditRating['contributions'][number]

/** 评分说明: every factor's part of the score, and what of it would lift the grade. */
export function Contributions({ rating }: { rating: CreditRating }) {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return (
    <section className="kg-panel kg-facts" aria-label={t('rating.explanation')}>
      <h2>
        {t('rating.explanation')}
        <span style={{ flex: 1 }} />
        <ArticleChip rule="S0-11" />
      </h2>
      <p style={{ margin: '0 0 8px' }}>
        <span className="kg-rating-score">{points(rating.scoreBp)}</span>{' '}
        {rating.nextGrade
          ? t('rating.needed', { grade: rating.nextGrade, points: points(rating.neededBp) })
          : t('rating.of100')}
      </p>
      <Table<Row>
        size="small"
        rowKey="factor"
        pagination={false}
        dataSource={rating.contributions}
        columns={[
          { key: 'factor', title: t('rating.factor'), render: (_, row) => code('ratingFactor', row.factor) },
          { key: 'weight', title: t('rating.weight'), align: 'right', render: (_, row) => `${row.weight}%` },
          {
            key: 'points',
            title: t('rating.points'),
            width: 180,
            render: (_, row) => <Progress size="small" percent={row.points} format={(value) => value} />,
          },
          { key: 'score', title: t('rating.adds'), align: 'right', render: (_, row) => points(row.scoreBp) },
          { key: 'lift', title: t('rating.lift'), align: 'right', render: (_, row) => points(row.liftBp) },
          {
            key: 'enough',
            title: t('rating.enough'),
            render: (_, row) =>
              row.enough && rating.nextGrade ? (
                <Tag color="processing">{t('rating.lifts', { grade: rating.nextGrade })}</Tag>
              ) : (
                <span className="kg-muted">{tc('empty')}</span>
              ),
          },
        ]}
      />
    </section>
  )
}
