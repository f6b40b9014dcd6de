import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClassificationCurve } from '@/api/types'
import { ErrorState } from '@/ui/states'
import '@/ui/charts.css'
import { curveQuery } from './queries'

const WIDTH = 640
const HEIGHT = 240
const LEFT = 44
const RIGHT = 10
const BOTTOM = 24
const TOP = 10

/** 帕累托曲线: how much of the sales the first customers make, with the boundaries of the classes. */
export function ParetoCurve({ id }: { id: string }) {
  const { t } = useTranslation('classification')
  const curve = useQuery(curveQuery(id))
  if (curve.isError) return <ErrorState error={curve.error} onRetry={() => void curve.refetch()} />
  return (
    <section className="kg-panel kg-facts" aria-label={t('curve')}>
      <h2>{t('curve')}</h2>
      {curve.data ? (
        <Plot curve={curve.data} label={t('curve.words', { count: curve.data.buyers })} />
      ) : (
        <div style={{ height: HEIGHT }} />
      )}
    </section>
  )
}

function Plot({ curve, label }: { curve: ClassificationCurve; label: string }) {
  const { buyers, untilA, untilB, points } = curve
  const x = (rank: number) => LEFT + (rank / Math.max(1, buyers)) * (WIDTH - LEFT - RIGHT)
  const y = (percent: number) => TOP + (1 - percent / 100) * (HEIGHT - TOP - BOTTOM)
  const line = [`M ${x(0)} ${y(0)}`, ...points.map((each) => `L ${x(each.rank)} ${y(each.cumulativeBp / 100)}`)].join(
    ' ',
  )
  return (
    <svg className="kg-curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <title>{label}</title>
      {[untilA, untilB].map((percent) => (
        <g key={percent}>
          <line className="kg-curve-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(percent)} y2={y(percent)} />
          <text x={LEFT - 6} y={y(percent) + 4} textAnchor="end">{`${percent}%`}</text>
        </g>
      ))}
      <line className="kg-curve-axis" x1={LEFT} x2={WIDTH - RIGHT} y1={y(0)} y2={y(0)} />
      <line className="kg-curve-axis" x1={LEFT} x2={LEFT} y1={y(0)} y2={y(100)} />
      <text x={LEFT} y={HEIGHT - 6}>{`${0}`}</text>
      <text x={WIDTH - RIGHT} y={HEIGHT - 6} textAnchor="end">
        {buyers}
      </text>
      <path className="kg-curve-line" d={line} />
    </svg>
  )
}
