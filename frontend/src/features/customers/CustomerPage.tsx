import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Customer } from '@/api/types'
import { useMayAudit } from '@/auth/audit'
import { dateTime } from '@/i18n/format'
import { AuditTrail } from '@/ui/AuditTrail'
import { useNameCrumb } from '@/ui/crumb'
import { Facts } from '@/ui/DetailPage'
import { PageHead } from '@/ui/PageHead'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { TimelineList } from '@/ui/TimelineList'
import { BOOKS, type Book } from './books'
import { NaturalGroup, TextGroupPanel } from './CardGroups'
import { CompletenessPanel } from './CompletenessPanel'
import { Contacts } from './Contacts'
import { CreditPanel, FrozenBanner } from './CreditPanel'
import { EntryPanels } from './Entries'
import { History } from './History'
import { RequestButtons } from './RequestButtons'
import './customers.css'
import { FilingChip } from './FilingChip'
import { LogBook } from './LogBook'
import { customerQuery, timelineQuery } from './queries'

const CARD = 'card'
const BOOK_TABS = Object.keys(BOOKS) as Book[]

interface Props {
  id: string
  tab?: string
  onTab: (tab: string | undefined) => void
}

/** 客户档案卡: one customer, one card (S0-03) with its six groups (S0-05). */
export function CustomerPage({ id, tab = CARD, onTab }: Props) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const audits = useMayAudit('customer')
  const customer = useQuery(customerQuery(id))
  useNameCrumb(customer.data?.name)
  if (customer.isError) return <ErrorState error={customer.error} onRetry={() => void customer.refetch()} />
  if (!customer.data) return <PageSkeleton />
  const { name, number, status, card } = customer.data
  return (
    <div className="kg-page">
      <PageHead
        title={name}
        number={number}
        tags={
          <>
            <StatusTag of="customer" status={status} />
            <FilingChip customerId={id} />
          </>
        }
        actions={<RequestButtons customer={customer.data} />}
      />
      <FrozenBanner customerId={id} copy={card.credit} />
      <Tabs
        size="small"
        activeKey={tab}
        onChange={(next) => onTab(next === CARD ? undefined : next)}
        items={[
          { key: CARD, label: t('tab.card'), children: <Card customer={customer.data} /> },
          ...BOOK_TABS.map((book) => ({
            key: book,
            label: t(`tab.${book}`),
            children: <LogBook customerId={id} book={book} />,
          })),
          { key: 'history', label: t('tab.history'), children: <History customer={customer.data} /> },
          ...(audits
            ? [
                {
                  key: 'audit',
                  label: tc('audit'),
                  children: <AuditTrail service="customer" type="customer" id={id} />,
                },
              ]
            : []),
        ]}
      />
    </div>
  )
}

function Card({ customer }: { customer: Customer }) {
  const timeline = useQuery(timelineQuery(customer.id))
  return (
    <div className="kg-detail" data-aside>
      <div>
        <FileFacts customer={customer} />
        <CompletenessPanel customer={customer} />
        <CreditPanel customerId={customer.id} copy={customer.card.credit} />
        <NaturalGroup customer={customer} />
        <Contacts customer={customer} />
        <EntryPanels customer={customer} />
        <TextGroupPanel customer={customer} group="characteristics" />
        <TextGroupPanel customer={customer} group="business" />
        <TextGroupPanel customer={customer} group="economic" />
        <TextGroupPanel customer={customer} group="trading" />
      </div>
      <aside className="kg-panel kg-aside">
        <TimelineList entries={timeline.data?.items} />
      </aside>
    </div>
  )
}

function FileFacts({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  return (
    <Facts
      facts={[
        { label: tc('owner'), value: customer.ownerName },
        { label: tc('department'), value: customer.departmentName },
        {
          label: t('registration'),
          value: <Link to={`/registrations/${customer.registrationId}` as never}>{customer.registrationNumber}</Link>,
        },
        { label: t('registeredAt'), value: dateTime(customer.registeredAt) },
        { label: t('establishedAt'), value: dateTime(customer.establishedAt) },
        { label: t('changedAt'), value: dateTime(customer.changedAt) },
      ]}
    />
  )
}
