import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DuplicateCandidate } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'

interface Props {
  candidates: DuplicateCandidate[] | undefined
  /** What stands here when nothing was asked yet. */
  idle?: boolean
  checking?: boolean
  failed?: boolean
}

/** Who looks like this customer, whose it is, and what the two have in common. */
export function DuplicatePanel({ candidates = [], idle, checking, failed }: Props) {
  const { t } = useTranslation('registrations')
  const blocking = candidates.some((candidate) => candidate.blocking)
  return (
    <section className="kg-panel kg-duplicates" aria-label={t('duplicates.title')} aria-live="polite">
      <h2>
        {t('duplicates.title')}
        {candidates.length > 0 && <ArticleChip rule="S2c-28" />}
      </h2>
      {candidates.length === 0 ? (
        <p className="kg-muted">{t(failed ? 'duplicates.failed' : quiet(idle, checking))}</p>
      ) : (
        <p>{t(blocking ? 'duplicates.blocking' : 'duplicates.likely')}</p>
      )}
      {candidates.map((candidate) => (
        <Candidate key={candidate.id} candidate={candidate} />
      ))}
    </section>
  )
}

function quiet(idle?: boolean, checking?: boolean) {
  if (idle) return 'duplicates.idle'
  return checking ? 'duplicates.checking' : 'duplicates.none'
}

function Candidate({ candidate }: { candidate: DuplicateCandidate }) {
  const { t } = useTranslation('registrations')
  const { code } = useCodes()
  return (
    <article className="kg-candidate" data-blocking={candidate.blocking}>
      <div>
        <b>{candidate.sealed ? t('candidate.sealed') : candidate.name}</b>
      </div>
      <div className="kg-candidate-tags">
        {candidate.matchedOn.map((match) => (
          <Tag key={match} color={candidate.blocking && match === 'COMPANY_CODE' ? 'error' : 'warning'}>
            {code('matchedOn', match)}
          </Tag>
        ))}
      </div>
      <div className="kg-muted">
        {`${t(`candidate.${candidate.kind}`)} `}
        <span className="kg-number">{candidate.number}</span>
      </div>
      <div className="kg-muted">{[candidate.departmentName, candidate.ownerName].filter(Boolean).join(' ')}</div>
      <div className="kg-muted">{t('candidate.registeredAt', { time: dateTime(candidate.registeredAt) })}</div>
    </article>
  )
}
