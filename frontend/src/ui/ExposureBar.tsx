import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { money } from '@/i18n/format'

const NEARLY = 80

/** How much of a credit limit is used; the colour warns before it is exhausted. */
export function ExposureBar({
  usedFen,
  limitFen,
  frozen,
}: {
  usedFen: number
  limitFen: number | null
  frozen?: boolean
}) {
  const { t } = useTranslation()
  // Without a limit there is nothing to fill.
  if (limitFen === null) return <span className="kg-muted">{t('unlimited')}</span>
  const percent = limitFen > 0 ? Math.min(100, Math.round((usedFen / limitFen) * 100)) : usedFen > 0 ? 100 : 0
  const over = usedFen > limitFen
  const tone = over || frozen ? 'error' : percent >= NEARLY ? 'warning' : 'primary'
  return (
    <Progress
      percent={percent}
      size="small"
      strokeColor={`var(--ant-color-${tone})`}
      format={() => `${percent}%`}
      aria-label={t('exposure', { used: money(usedFen), limit: money(limitFen) })}
    />
  )
}
