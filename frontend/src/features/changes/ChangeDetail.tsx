import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ChangeRequest } from '@/api/types'
import { useMe } from '@/auth/session'
import { AttachmentPanel } from '@/files/AttachmentPanel'
import { useCodes } from '@/i18n/codes'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { ClockChip } from '@/ui/ClockChip'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, Facts } from '@/ui/DetailPage'
import { PrintLink } from '@/ui/PrintLink'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { ChangedLines, OutdatedLines } from './ChangeLines'
import './changes.css'
import { BASE, changeRequestQuery } from './queries'
import { ThreePeople } from './ThreePeople'
import { useActionSpecs } from './useActionSpecs'

/** One change request: what shall stand where, who asked, who judged, who wrote it into the file. */
export function ChangeDetail({ id }: { id: string }) {
  const request = useQuery(changeRequestQuery(id))
  useNameCrumb(request.data?.number)
  if (request.isError) return <ErrorState error={request.error} onRetry={() => void request.refetch()} />
  if (!request.data) return <PageSkeleton />
  return <Desk request={request.data} />
}

function Desk({ request }: { request: ChangeRequest }) {
  const { t } = useTranslation('changes')
  const { code } = useCodes()
  const specs = useActionSpecs()
  return (
    <DetailPage
      title={request.customerName}
      number={request.number}
      tags={
        <>
          <StatusTag of="change-request" status={request.status} />
          <Tag>{code('changeKind', request.kind)}</Tag>
          <ArticleChip rule={request.rule} />
        </>
      }
      actions={
        <>
          <PrintLink of="change-requests" id={request.id} />
          <ActionButtons
            base={BASE}
            of="change-request"
            record={request}
            specs={specs}
            refresh={[['change-requests'], ['customers'], ['tasks'], ['notices'], ['audit']]}
          />
        </>
      }
      groups={[]}
    >
      <ThreePeople request={request} />
      <Waiting request={request} />
      {request.lastReason && ['REJECTED', 'WITHDRAWN'].includes(request.status) && (
        <Alert
          style={{ marginBottom: 10 }}
          type="warning"
          showIcon
          title={t(`ended.${request.status as 'REJECTED' | 'WITHDRAWN'}`)}
          description={request.lastReason}
        />
      )}
      {request.outdated.length > 0 && <OutdatedLines request={request} />}
      <ChangedLines request={request} />
      <AttachmentPanel customerId={request.customerId} changeRequestId={request.id} />
      <Facts
        title={t('section.request')}
        extra={<AuditLink type="change-request" id={request.id} />}
        facts={[
          {
            label: t('customer'),
            value: <Link to={`/customers/${request.customerId}` as never}>{request.customerNumber}</Link>,
          },
          ...(request.absorbedId
            ? [
                {
                  label: t('merge.absorbed'),
                  value: <Link to={`/customers/${request.absorbedId}` as never}>{request.absorbedNumber}</Link>,
                },
              ]
            : []),
          { label: t('applicant'), value: `${request.submittedByName} ${request.departmentName}` },
          { label: t('kind'), value: code('changeKind', request.kind) },
          { label: t('reason'), value: request.reason, wide: true },
          { label: t('evidence'), value: request.evidence, wide: true },
        ]}
      />
    </DetailPage>
  )
}

/** Who has to act next, until when, and why the reader can't. */
function Waiting({ request }: { request: ChangeRequest }) {
  const { t } = useTranslation('changes')
  const me = useMe()
  if (request.status !== 'SUBMITTED' && request.status !== 'APPROVED') return null
  const own = request.submittedById === me.id
  const judges = request.status === 'SUBMITTED'
  const blocked = own && me.roles.some((role) => role === (judges ? 'ACCOUNT_MANAGER' : 'DATA_ADMIN'))
  return (
    <div className="kg-panel kg-waiting" role="note">
      <span>{t(judges ? 'waiting.judge' : 'waiting.execute')}</span>
      <ArticleChip rule={judges ? 'S4-25' : 'S4-26'} />
      <ClockChip dueAt={request.dueAt} />
      {blocked && (
        <>
          <b>{t('waiting.own')}</b>
          <ArticleChip rule="S1-63" />
        </>
      )}
    </div>
  )
}
