import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SUBJECTS } from '@/api/services'
import { useCodes } from '@/i18n/codes'
import { AuditTrail } from '@/ui/AuditTrail'
import { useNameCrumb } from '@/ui/crumb'
import { PageHead } from '@/ui/PageHead'
import { NotFound } from '@/ui/states'

const route = getRouteApi('/shell/audit/$type/$id')

/** Everything that was ever done with one record. */
export function AuditPage() {
  const { type, id } = route.useParams()
  const { t } = useTranslation()
  const { code } = useCodes()
  const subject = SUBJECTS[type]
  useNameCrumb(t('audit'))
  if (!subject) return <NotFound />
  return (
    <div className="kg-page">
      <PageHead
        title={`${t('audit')} · ${code('subject', type)}`}
        actions={<Link to={subject.path(id) as never}>{t('audit.toRecord')}</Link>}
      />
      <AuditTrail service={subject.service} type={type} id={id} />
    </div>
  )
}
