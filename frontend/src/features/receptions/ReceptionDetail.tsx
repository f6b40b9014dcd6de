import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { RECEPTIONS, receptionQuery } from '@/api/receptions'
import type { Reception } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { ClockChip } from '@/ui/ClockChip'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage } from '@/ui/DetailPage'
import { PaperCell, PaperSection } from '@/ui/FormPage'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { TimelineList } from '@/ui/TimelineList'
import { historyQuery } from './queries'
import { useActionSpecs } from './useActionSpecs'

/** One visitor: what was asked, whose customer it is and why, and what became of it. */
export function ReceptionDetail({ id }: { id: string }) {
  const reception = useQuery(receptionQuery(id))
  useNameCrumb(reception.data?.number)
  if (reception.isError) return <ErrorState error={reception.error} onRetry={() => void reception.refetch()} />
  if (!reception.data) return <PageSkeleton />
  return <Sheet reception={reception.data} />
}

function Sheet({ reception }: { reception: Reception }) {
  const history = useQuery(historyQuery(reception.id))
  return (
    <DetailPage
      title={reception.company ?? reception.visitorName}
      number={reception.number}
      tags={
        <>
          <StatusTag of="reception" status={reception.status} />
          {reception.status === 'ASSIGNED' && <ClockChip dueAt={reception.dueAt} />}
        </>
      }
      actions={
        <ActionButtons
          base={RECEPTIONS}
          of="reception"
          record={reception}
          specs={useActionSpecs(reception)}
          refresh={[['receptions'], ['tasks'], ['notices'], ['audit'], ['customers'], ['registrations']]}
        />
      }
      groups={[]}
      aside={<TimelineList entries={history.data?.items} />}
    >
      <Decision reception={reception} />
      <Paper reception={reception} />
    </DetailPage>
  )
}

/** Whose the visitor is, in one sentence, with everything that was weighed. */
function Decision({ reception }: { reception: Reception }) {
  const { t } = useTranslation('receptions')
  const { code } = useCodes()
  const standsIn = reception.hostId !== reception.ownerId
  return (
    <Alert
      style={{ marginBottom: 10 }}
      type="info"
      showIcon
      title={
        <Flex gap={8} align="center">
          {code('receptionOutcome', reception.outcome)}
          <b>{`${reception.departmentName}　${reception.ownerName}`}</b>
          {standsIn && <Tag color="warning">{t('standsIn', { host: reception.hostName })}</Tag>}
        </Flex>
      }
      description={
        <>
          {reception.grounds.map(({ ground, rule }) => (
            <Flex key={ground} gap={8} align="center">
              {code('receptionGround', ground)}
              <ArticleChip rule={rule} />
            </Flex>
          ))}
          {reception.correction && (
            <div>
              {t('correctedBy', {
                by: reception.correction.byName,
                from: reception.correction.fromName,
                reason: reception.correction.reason,
              })}
            </div>
          )}
        </>
      }
    />
  )
}

function Paper({ reception }: { reception: Reception }) {
  const { t } = useTranslation('receptions')
  const { t: tc } = useTranslation()
  return (
    <section className="kg-panel kg-paper" aria-label={t('form.title')}>
      <h2 className="kg-paper-title">{t('form.title')}</h2>
      <div className="kg-paper-sub">
        <span>{`${reception.deskName}　${reception.receivedByName}　${dateTime(reception.receivedAt)}`}</span>
        <AuditLink type="reception" id={reception.id} />
        <span className="kg-number">{reception.number}</span>
      </div>
      <div className="kg-paper-grid">
        <PaperSection>{t('section.visitor')}</PaperSection>
        <Cell label={t('field.visitorName')} value={reception.visitorName} />
        <Cell label={t('field.visitorPhone')} value={reception.visitorPhone} />
        <Cell label={t('field.company')} value={reception.company} />
        <Cell label={t('field.matter')} value={reception.matter} />
        <PaperSection>{t('section.contact')}</PaperSection>
        <Cell label={t('field.contactedBefore')} value={tc(reception.contactedBefore ? 'yes' : 'no')} />
        <Cell label={t('field.named')} value={said(reception.namedAs, reception.namedName)} />
        <PaperSection>{t('section.referral')}</PaperSection>
        <Cell label={t('field.referrer')} value={reception.referrer ?? tc(reception.referred ? 'yes' : 'no')} />
        <Cell label={t('field.designated')} value={reception.designatedName} />
        <PaperSection>{t('section.became')}</PaperSection>
        <Cell label={t('host')} value={reception.hostName} />
        <Cell label={t('acceptedAt')} value={dateTime(reception.acceptedAt)} />
        <Cell label={t('known')} value={<KnownLink reception={reception} />} />
        <Cell label={t('became')} value={<Became reception={reception} />} />
      </div>
    </section>
  )
}

/** The manager in the visitor's words, and whom the desk understood by them. */
const said = (words: string | null, name: string | null) =>
  words && name && words !== name ? `${words}（${name}）` : (name ?? words)

function Cell({ label, value }: { label: string; value: React.ReactNode }) {
  const { t } = useTranslation()
  return <PaperCell label={label}>{value || <span className="kg-muted">{t('empty')}</span>}</PaperCell>
}

function KnownLink({ reception: { known } }: { reception: Reception }) {
  const { t } = useTranslation()
  if (!known) return <span className="kg-muted">{t('empty')}</span>
  const path = known.kind === 'CUSTOMER' ? 'customers' : 'registrations'
  return <Link to={`/${path}/${known.id}` as never}>{known.number}</Link>
}

function Became({ reception }: { reception: Reception }) {
  const { t } = useTranslation()
  if (reception.customerId)
    return <Link to={`/customers/${reception.customerId}` as never}>{reception.customerNumber}</Link>
  if (reception.registrationId)
    return <Link to={`/registrations/${reception.registrationId}` as never}>{reception.registrationNumber}</Link>
  return <span className="kg-muted">{t('empty')}</span>
}
