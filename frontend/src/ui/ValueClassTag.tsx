import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useCodes } from '@/i18n/codes'

const TONES: Record<string, string> = { A: 'gold', B: 'blue', C: 'default' }

/** A, B or C by sales; only an approved classification gives it (S1-32). */
export function ValueClassTag({ value, long }: { value: string | null | undefined; long?: boolean }) {
  const { t } = useTranslation()
  const { code } = useCodes()
  if (!value) return <span className="kg-muted">{t('empty')}</span>
  return (
    <Tag color={TONES[value]} style={{ marginInlineEnd: 0 }} title={code('valueClass', value)}>
      {long ? code('valueClass', value) : value}
    </Tag>
  )
}

/** 7512 → 75.12% */
export const percent = (basisPoints: number) => `${(basisPoints / 100).toFixed(2)}%`
