import { Tag } from 'antd'
import { useCodes } from '@/i18n/codes'

/** Colour says what kind of state it is: moving, good, needs somebody, stopped. */
const TONES: Record<string, string> = {
  SUBMITTED: 'processing',
  PROPOSED: 'processing',
  TO_VERIFY: 'warning',
  RETURNED: 'warning',
  DUE: 'warning',
  ESTABLISHED: 'success',
  EXECUTED: 'success',
  FILED: 'success',
  ACTIVE: 'success',
  OPEN: 'success',
  APPROVED: 'success',
  'change-request.APPROVED': 'processing',
  FROZEN: 'error',
  REJECTED: 'error',
}

export function StatusTag({ of, status }: { of: string; status: string | null | undefined }) {
  const { code } = useCodes()
  if (!status) return null
  return (
    <Tag color={TONES[`${of}.${status}`] ?? TONES[status] ?? 'default'} style={{ marginInlineEnd: 0 }}>
      {code('status', `${of}.${status}`)}
    </Tag>
  )
}
