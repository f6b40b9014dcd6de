import { HistoryOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMayAudit } from '@/auth/audit'

/** From a record to everything that was ever done with it, for those who may read that. */
export function AuditLink({ type, id }: { type: string; id: string }) {
  const { t } = useTranslation()
  if (!useMayAudit(type)) return null
  return (
    <Link to={'/audit/$type/$id' as never} params={{ type, id } as never} style={{ whiteSpace: 'nowrap' }}>
      <HistoryOutlined /> {t('audit')}
    </Link>
  )
}
