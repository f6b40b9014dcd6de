import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Guest, ThankYouEvent } from '@/api/types'
import { hasRole, useMe } from '@/auth/session'
import { date, dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { ClockChip } from '@/ui/ClockChip'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage } from '@/ui/DetailPage'
import { DownloadButton } from '@/ui/DownloadButton'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { TimelineList } from '@/ui/TimelineList'
import type { ListSearch } from '@/ui/tableSearch'
import { ValueClassTag } from '@/ui/ValueClassTag'
import { Departments } from './Departments'
import { BASE, eventQuery, historyQuery, loadGuests } from './queries'
import { useActionSpecs } from './useActionSpecs'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** One thank-you event: the plan, the departments' lists, the guests and who came. */
export function EventDetail({ id, ...state }: { id: string } & Props) {
  const event = useQuery(eventQuery(id))
  useNameCrumb(event.data?.number)
  if (event.isError) return <ErrorState error={event.error} onRetry={() => void event.refetch()} />
  if (!event.data) return <PageSkeleton />
  return <Sheet event={event.data} {...state} />
}

function Sheet({ event, ...state }: { event: ThankYouEvent } & Props) {
  const { t } = useTranslation('appreciation')
  const me = useMe()
  const history = useQuery(historyQuery(event.id))
  const final = event.status === 'CLOSED' || event.status === 'HELD'
  return (
    <DetailPage
      title={event.name}
      number={event.number}
      tags={
        <>
          <StatusTag of="thank-you-event" status={event.status} />
          {event.status === 'COLLECTING' && <ClockChip dueAt={event.listsDueAt} />}
          {event.lateLists > 0 && <Tag color="error">{t('lateCount', { count: event.lateLists })}</Tag>}
          <ArticleChip rule="S2a-19" />
          <AuditLink type="thank-you-event" id={event.id} />
        </>
      }
      actions={
        <>
          {final && hasRole(me, ['MARKET', 'GENERAL_MANAGER']) && (
            <DownloadButton path={`${BASE}/${event.id}/guests.xlsx`} label={t('export')} />
          )}
          <ActionButtons
            base={BASE}
            of="thank-you-event"
            record={event}
            specs={useActionSpecs(event)}
            refresh={[['thank-you-events'], ['tasks'], ['notices'], ['audit'], ['customers']]}
          />
        </>
      }
      groups={[{ key: 'plan', title: t('plan'), facts: useFacts(event) }]}
      aside={<TimelineList entries={history.data?.items} />}
    >
      {event.lastReason && <Alert style={{ marginBottom: 10 }} type="warning" showIcon title={event.lastReason} />}
      <Departments event={event} />
      {event.status !== 'PLANNED' && <Guests event={event} {...state} />}
    </DetailPage>
  )
}

function useFacts(event: ThankYouEvent) {
  const { t } = useTranslation('appreciation')
  return [
    { label: t('field.heldOn'), value: date(event.heldOn) },
    { label: t('field.place'), value: event.place },
    { label: t('field.listsDueAt'), value: dateTime(event.listsDueAt) },
    { label: t('plannedBy'), value: `${event.plannedByName}　${dateTime(event.plannedAt)}` },
    { label: t('field.words'), value: event.words },
    { label: t('attended'), value: event.attended },
    { label: t('field.summary'), value: event.summary },
  ]
}

function Guests({ event, search, onSearch }: { event: ThankYouEvent } & Props) {
  const { t } = useTranslation('appreciation')
  const { t: tc } = useTranslation()
  const navigate = useNavigate()
  return (
    <section className="kg-panel" style={{ marginTop: 10 }} aria-label={t('guests')}>
      <SearchTable<Guest>
        id="guests"
        columns={useGuestColumns()}
        searchable={false}
        filters={[
          {
            key: 'department',
            label: tc('department'),
            options: event.lists.map((list) => ({ value: list.departmentId, label: list.departmentName })),
          },
          { key: 'doubled', label: t('doubled'), options: [{ value: 'true', label: tc('yes') }] },
        ]}
        search={search}
        onSearch={onSearch}
        queryKey={['thank-you-events', event.id, 'guests']}
        load={loadGuests(event.id)}
        rowKey={(row) => `${row.departmentId} ${row.customerId}`}
        onOpen={(row) => void navigate({ to: `/customers/${row.customerId}` as never })}
      />
    </section>
  )
}

function useGuestColumns(): Column<Guest>[] {
  const { t } = useTranslation('appreciation')
  const { t: tc } = useTranslation()
  const came = (attended: boolean | null) => (attended === null ? tc('empty') : tc(attended ? 'yes' : 'no'))
  return [
    { key: 'name', title: t('customer'), fixed: true, sort: 'name', width: 220, render: (row) => row.customerName },
    {
      key: 'number',
      title: tc('number'),
      sort: 'number',
      width: 140,
      render: (row) => <span className="kg-number">{row.customerNumber}</span>,
    },
    {
      key: 'department',
      title: tc('department'),
      sort: 'department',
      width: 140,
      hidden: true,
      render: (row) => row.departmentName,
    },
    { key: 'owner', title: tc('owner'), width: 80, render: (row) => row.ownerName },
    {
      key: 'valueClass',
      title: t('valueClass'),
      width: 90,
      render: (row) => (row.valueClass ? <ValueClassTag value={row.valueClass} /> : tc('empty')),
    },
    { key: 'contact', title: t('contact'), width: 90, render: (row) => row.contactName ?? tc('empty') },
    { key: 'phone', title: t('phone'), width: 120, render: (row) => row.phoneMasked ?? tc('empty') },
    {
      key: 'doubled',
      title: t('doubled'),
      width: 110,
      render: (row) =>
        row.onLists > 1 ? (
          <Tag color={row.invited ? 'processing' : 'warning'}>
            {t(row.invited ? 'invitedHere' : 'invitedElsewhere')}
          </Tag>
        ) : (
          tc('empty')
        ),
    },
    { key: 'attended', title: t('came'), width: 70, render: (row) => came(row.attended) },
    { key: 'impression', title: t('impression'), width: 220, render: (row) => row.impression ?? tc('empty') },
  ]
}
