import { useTranslation } from 'react-i18next'
import type { Registration } from '@/api/types'
import { hasRole, useMe } from '@/auth/session'
import { ArticleChip } from '@/ui/ArticleChip'
import { ClockChip } from '@/ui/ClockChip'
import { waits } from './RegistrationList'

/** Who has to act next, until when, and why the reader can't. */
export function Waiting({ registration }: { registration: Registration }) {
  const { t } = useTranslation('registrations')
  const me = useMe()
  if (!waits(registration)) return null
  const own = registration.submittedById === me.id
  const blocked = own && hasRole(me, ['DATA_ADMIN'])
  const verifying = registration.status === 'TO_VERIFY'
  return (
    <div className="kg-panel kg-waiting" role="note">
      <span>{t(verifying ? 'waiting.verify' : 'waiting.audit', { name: registration.submittedByName })}</span>
      <ArticleChip rule={verifying ? 'S4-11' : 'S4-22'} />
      <ClockChip dueAt={registration.auditDueAt} />
      {blocked && (
        <>
          <b>{t('waiting.own')}</b>
          <ArticleChip rule="S1-63" />
        </>
      )}
    </div>
  )
}
