import { Tag } from 'antd'
import type { Attachment } from '@/api/types'
import { useCodes } from '@/i18n/codes'

const TONES = { UNLIMITED: 'default', VALID: 'default', EXPIRING: 'warning', EXPIRED: 'error' } as const

/** Only what needs somebody is said aloud. */
export function ValidityTag({ validity }: { validity: Attachment['validity'] | null }) {
  const { code } = useCodes()
  if (validity !== 'EXPIRING' && validity !== 'EXPIRED') return null
  return <Tag color={TONES[validity]}>{code('attachmentValidity', validity)}</Tag>
}
