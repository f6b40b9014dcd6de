import { HistoryOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** From a record to everything that was ever done with it. */
export function AuditLink({ type, id }: { type: string; id: string }) {
  const { t } = useTranslation()
  return (
    <Link to={'/audit/$type/$id' as never} params={{ type, id } as never} style={{ whiteSpace: 'nowrap' }}>
      <HistoryOutlined /> {t('audit')}
    </Link>
  )
}
