import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Registration } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type FactGroup, Facts } from '@/ui/DetailPage'
import { PrintLink } from '@/ui/PrintLink'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { TimelineList } from '@/ui/TimelineList'
import { DuplicatePanel } from './DuplicatePanel'
import { BASE, historyQuery, registrationQuery } from './queries'
import './registrations.css'
import { useActionSpecs } from './useActionSpecs'
import { Waiting } from './Waiting'

/** One registration: what was filled in, who looks like it, what happened, and what the reader may do now. */
export function RegistrationDetail({ id }: { id: string }) {
  const registration = useQuery(registrationQuery(id))
  useNameCrumb(registration.data?.number)
  if (registration.isError) {
    return <ErrorState error={registration.error} onRetry={() => void registration.refetch()} />
  }
  if (!registration.data) return <PageSkeleton />
  return <Desk registration={registration.data} />
}

function Desk({ registration }: { registration: Registration }) {
  const { t } = useTranslation('registrations')
  const navigate = useNavigate()
  const history = useQuery(historyQuery(registration.id))
  const groups = useFactGroups(registration)
  const specs = useActionSpecs(registration, () => {
    void navigate({ to: `/registrations/${registration.id}/edit` as never })
  })
  return (
    <DetailPage
      title={registration.name}
      number={registration.number}
      tags={
        <>
          <StatusTag of="registration" status={registration.status} />
          {registration.late && <Tag color="error">{t('late')}</Tag>}
          {registration.late && <ArticleChip rule="S2c-26" />}
        </>
      }
      actions={
        <>
          <PrintLink of="registrations" id={registration.id} />
          <ActionButtons
            base={BASE}
            of="registration"
            record={registration}
            specs={specs}
            refresh={[['registrations'], ['customers'], ['tasks'], ['notices'], ['audit']]}
          />
        </>
      }
      groups={[]}
      aside={<TimelineList entries={history.data?.items} />}
    >
      <Waiting registration={registration} />
      {registration.lastReason && !['ESTABLISHED', 'SUBMITTED'].includes(registration.status) && (
        <Alert
          style={{ marginBottom: 10 }}
          type="warning"
          showIcon
          title={t(`reason.${registration.status as 'RETURNED' | 'TO_VERIFY' | 'WITHDRAWN'}`)}
          description={registration.lastReason}
        />
      )}
      {groups.map(({ key, ...group }) => (
        <Facts key={key} {...group} />
      ))}
      {registration.duplicates.length > 0 && <DuplicatePanel candidates={registration.duplicates} />}
    </DetailPage>
  )
}

function useFactGroups(registration: Registration): FactGroup[] {
  const { t } = useTranslation('registrations')
  const company = useCompanyFacts(registration)
  const { contact } = registration
  const groups: FactGroup[] = [
    {
      key: 'company',
      title: t('section.company'),
      extra: <AuditLink type="registration" id={registration.id} />,
      facts: company,
    },
    {
      key: 'contact',
      title: t('section.contact'),
      facts: [
        { label: t('field.contactName'), value: contact.name },
        { label: t('field.contactRole'), value: contact.role },
        { label: t('field.contactPhone'), value: contact.phone },
        { label: t('field.contactEmail'), value: contact.email },
      ],
    },
    { key: 'origin', title: t('section.origin'), facts: useOriginFacts(registration) },
  ]
  const confirmation = useConfirmation(registration)
  return confirmation ? [confirmation, ...groups] : groups
}

function useCompanyFacts(registration: Registration) {
  const { t } = useTranslation('registrations')
  const { code } = useCodes()
  const { address } = registration
  const place = [...new Set([address.provinceName, address.cityName, address.districtName])].join('')
  return [
    { label: t('field.name'), value: registration.name },
    { label: t('field.companyCode'), value: registration.companyCode },
    { label: t('field.category'), value: code('category', registration.category) },
    { label: t('field.type'), value: code('customerType', registration.type) },
    { label: t('field.enterpriseNature'), value: registration.enterpriseNature },
    { label: t('field.supervisingUnit'), value: registration.supervisingUnit },
    { label: t('field.phone'), value: registration.phone },
    { label: t('field.email'), value: registration.email },
    { label: t('field.address'), value: `${place}${address.street}`, wide: true },
  ]
}

function useOriginFacts(registration: Registration) {
  const { t } = useTranslation('registrations')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    { label: t('field.source'), value: code('source', registration.source) },
    { label: t('field.intended'), value: registration.intended ? t('intended.yes') : tc('no') },
    { label: t('field.intermediary'), value: registration.intermediary },
    { label: t('submittedBy'), value: `${registration.submittedByName} ${registration.departmentName}` },
    { label: t('field.contactedAt'), value: dateTime(registration.contactedAt) },
    { label: t('submittedAt'), value: dateTime(registration.submittedAt) },
    { label: t('field.serviceNeeds'), value: registration.serviceNeeds, wide: true },
    ...(registration.duplicateJustification
      ? [{ label: t('field.duplicateJustification'), value: registration.duplicateJustification, wide: true }]
      : []),
  ]
}

/** How the data administrator confirmed it with the customer, and the file that came of it. */
function useConfirmation({ confirmation, customerId, customerNumber }: Registration): FactGroup | undefined {
  const { t } = useTranslation('registrations')
  const { code } = useCodes()
  if (!confirmation) return undefined
  return {
    key: 'confirmation',
    title: t('section.confirmation'),
    extra: <ArticleChip rule="S4-22" />,
    facts: [
      {
        label: t('customerFile'),
        value: customerId && <Link to={`/customers/${customerId}` as never}>{customerNumber}</Link>,
      },
      { label: t('confirm.channel'), value: code('channel', confirmation.channel) },
      { label: t('confirm.with'), value: confirmation.confirmedWith },
      { label: t('confirm.by'), value: confirmation.byName },
      { label: t('confirm.at'), value: dateTime(confirmation.at) },
      { label: t('confirm.note'), value: confirmation.note },
    ],
  }
}
