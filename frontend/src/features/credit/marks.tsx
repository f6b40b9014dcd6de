import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useCodes } from '@/i18n/codes'

const GRADES: Record<string, string> = { A: 'success', B: 'processing', C: 'warning' }
const SEVERITIES: Record<string, string> = { LOW: 'default', MEDIUM: 'warning', HIGH: 'error' }

/** 信用等级; only staff ever see one. */
export function GradeTag({ grade }: { grade: string | null }) {
  const { t } = useTranslation()
  if (!grade) return <span className="kg-muted">{t('empty')}</span>
  return <Tag color={GRADES[grade]}>{grade}</Tag>
}

export function SeverityTag({ severity }: { severity: string | null }) {
  const { code } = useCodes()
  if (!severity || severity === 'NONE') return null
  return <Tag color={SEVERITIES[severity]}>{code('severity', severity)}</Tag>
}

/** Hundredths of a point as people read them. */
export const points = (hundredths: number) => (hundredths / 100).toFixed(2)

export const percentOf = (value: number | null) => (value === null ? null : `${value}%`)
