import { useQuery } from '@tanstack/react-query'
import { Flex, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Customer } from '@/api/types'
import { useMayAudit } from '@/auth/audit'
import { dateTime } from '@/i18n/format'
import { AuditTrail } from '@/ui/AuditTrail'
import { useNameCrumb } from '@/ui/crumb'
import { Facts } from '@/ui/DetailPage'
import { OriginLink } from '@/ui/OriginLink'
import { PageHead } from '@/ui/PageHead'
import { PrintLink } from '@/ui/PrintLink'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { TimelineList } from '@/ui/TimelineList'
import { ValueClassTag } from '@/ui/ValueClassTag'
import { BOOKS, type Book } from './books'
import { NaturalGroup, TextGroupPanel } from './CardGroups'
import { CareTab } from './CareTab'
import { CompletenessPanel } from './CompletenessPanel'
import { Contacts } from './Contacts'
import { CreditPanel, FrozenBanner, StoppedBanner } from './CreditPanel'
import { DutyTab } from './DutyTab'
import { EntryPanels } from './Entries'
import { History } from './History'
import { RequestButtons } from './RequestButtons'
import './customers.css'
import { FilesTab } from '@/files/FilesTab'
import { FilingChip } from './FilingChip'
import { LogBook } from './LogBook'
import { MergedBanner } from './MergedBanner'
import { customerQuery, timelineQuery } from './queries'
import { SealBanner, SealButtons } from './SealPanel'
import { SnapshotTab } from './SnapshotTab'
import { TradeTab } from './TradeTab'
import { ValueClassPanel } from './ValueClassPanel'

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
            {customer.data.valueClass && <ValueClassTag value={customer.data.valueClass} long />}
            <FilingChip customerId={id} />
          </>
        }
        actions={
          <Flex gap={8}>
            <PrintLink of="customers" id={id} />
            <RequestButtons customer={customer.data} />
            <SealButtons customer={customer.data} />
          </Flex>
        }
      />
      <SealBanner customer={customer.data} />
      <MergedBanner customer={customer.data} />
      <FrozenBanner customerId={id} copy={card.credit} />
      <StoppedBanner customerId={id} copy={card.credit} />
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
          { key: 'files', label: t('tab.files'), children: <FilesTab customer={customer.data} /> },
          { key: 'duties', label: t('tab.duties'), children: <DutyTab customerId={id} /> },
          { key: 'care', label: t('tab.care'), children: <CareTab customer={customer.data} /> },
          { key: 'trades', label: t('tab.trades'), children: <TradeTab customerId={id} number={number} /> },
          { key: 'snapshots', label: t('tab.snapshots'), children: <SnapshotTab customerId={id} /> },
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
        <ValueClassPanel customerId={customer.id} />
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
          value: <OriginLink of={customer} />,
        },
        { label: t('registeredAt'), value: dateTime(customer.registeredAt) },
        { label: t('establishedAt'), value: dateTime(customer.establishedAt) },
        { label: t('changedAt'), value: dateTime(customer.changedAt) },
      ]}
    />
  )
}
