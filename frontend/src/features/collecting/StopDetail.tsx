import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { ShipmentStopDetail } from '@/api/types'
import { useMayAudit } from '@/auth/audit'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons, type ActionField, type ActionSpec } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditTrail } from '@/ui/AuditTrail'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type FactGroup } from '@/ui/DetailPage'
import { MoneyText } from '@/ui/MoneyText'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import './collecting.css'
import { REFRESH, STOPS, stopQuery } from './queries'

/** One stop: everything that caused it, what must be paid, and the exception that was asked for. */
export function StopDetail({ id }: { id: string }) {
  const stop = useQuery(stopQuery(id))
  useNameCrumb(stop.data?.stop.number)
  if (stop.isError) return <ErrorState error={stop.error} onRetry={() => void stop.refetch()} />
  if (!stop.data) return <PageSkeleton />
  return <View detail={stop.data} />
}

function View({ detail }: { detail: ShipmentStopDetail }) {
  const { t } = useTranslation('collecting')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const audits = useMayAudit('shipment-stop')
  const { stop: row } = detail
  return (
    <DetailPage
      title={row.customerName}
      number={row.number}
      tags={
        <>
          <StatusTag of="shipment-stop" status={row.status} />
          <ArticleChip rule="S3-10" />
        </>
      }
      actions={
        <ActionButtons
          base={STOPS}
          of="shipment-stop"
          record={{ id: row.id, version: detail.version, allowedActions: detail.allowedActions }}
          specs={useSpecs()}
          refresh={REFRESH}
        />
      }
      groups={useGroups(detail)}
    >
      <section className="kg-panel kg-facts" aria-label={t('causes')}>
        <h2>{t('causes')}</h2>
        <table className="kg-letter-table">
          <tbody>
            {detail.causes.map((cause) => (
              <tr key={`${cause.trigger}${cause.sourceId}`}>
                <td>{dateTime(cause.causedAt)}</td>
                <td>{code('stopTrigger', cause.trigger)}</td>
                <td className="kg-number">{cause.sourceNumber}</td>
                <td>{cause.words ?? tc('empty')}</td>
                <td>{cause.causedByName}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {audits && <AuditTrail service="credit" type="shipment-stop" id={row.id} />}
    </DetailPage>
  )
}

function useGroups({ stop: row }: ShipmentStopDetail): FactGroup[] {
  const { t } = useTranslation('collecting')
  const { t: tc } = useTranslation()
  return [
    {
      key: 'stop',
      facts: [
        { label: t('customer'), value: <Link to={`/customers/${row.customerId}` as never}>{row.customerName}</Link> },
        { label: t('owedFen'), value: <MoneyText fen={row.owedFen} /> },
        { label: t('stoppedAt'), value: dateTime(row.stoppedAt) },
        { label: t('stoppedBy'), value: row.stoppedByName },
        { label: t('liftedAt'), value: dateTime(row.liftedAt) || tc('empty') },
        { label: t('liftedBy'), value: row.liftedByName ?? tc('empty') },
      ],
    },
    ...(row.requestedReason
      ? [
          {
            key: 'exception',
            title: t('exception'),
            extra: <ArticleChip rule="S3-15" />,
            facts: [
              { label: t('requestedBy'), value: row.requestedByName ?? tc('empty') },
              { label: t('exceptionUntil'), value: row.exceptionUntil ?? tc('empty') },
              { label: t('decidedBy'), value: row.decidedByName ?? tc('empty') },
              { label: tc('reason'), value: row.requestedReason, wide: true },
            ],
          },
        ]
      : []),
  ]
}

function useSpecs(): ActionSpec[] {
  const { t } = useTranslation('collecting')
  const { t: tc } = useTranslation()
  const reason: ActionField = { name: 'reason', label: tc('reason'), kind: 'textarea', required: true, maxLength: 300 }
  return [
    {
      action: 'request-exception',
      rule: 'S3-15',
      explain: t('exception.explain'),
      fields: [{ name: 'until', label: t('exceptionUntil'), kind: 'date', required: true }, reason],
      body: (v) => ({ reason: v.reason, until: (v.until as Dayjs).format('YYYY-MM-DD') }),
    },
    { action: 'approve-exception', kind: 'primary', rule: 'S3-15', explain: t('exception.approve') },
    { action: 'reject-exception', kind: 'danger', fields: [reason] },
    { action: 'lift', kind: 'primary', rule: 'S3-15', explain: t('lift.explain'), fields: [reason] },
  ]
}
