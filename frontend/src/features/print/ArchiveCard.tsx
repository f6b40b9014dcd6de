import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FILE_FIELDS } from '@/api/file'
import type { Customer, WantedCopy } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { date } from '@/i18n/format'
import { Signatures } from '@/print/PrintPage'
import { PaperSection } from '@/ui/FormPage'
import { LimitText } from '@/ui/MoneyText'
import { ContactTable, EntryTables } from './CardTables'
import { customerQuery, wantedQuery } from './queries'
import { Cell, Loaded, placeOf, Sheet } from './Sheet'

/** 客户档案卡: the six groups in the order of the regulation (S0-05), then who and what belongs to the customer. */
export function ArchiveCard({ id }: { id: string }) {
  return <Loaded query={useQuery(customerQuery(id))}>{(customer) => <Card customer={customer} />}</Loaded>
}

const TEXTS = [
  ['characteristics', 'CHARACTERISTICS'],
  ['business', 'BUSINESS'],
  ['economic', 'ECONOMIC'],
] as const

function Card({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const { t: tp } = useTranslation('print')
  const { data: wanted } = useQuery(wantedQuery(customer.id))
  return (
    <Sheet
      noted={{ form: 'ARCHIVE_CARD', id: customer.id }}
      title={tp('card.title')}
      number={customer.number}
      record={`/customers/${customer.id}`}
      sub={tp('card.sub', {
        department: customer.departmentName,
        owner: customer.ownerName,
        day: date(customer.establishedAt),
      })}
    >
      <Natural customer={customer} />
      {TEXTS.map(([group, section]) => (
        <Texts key={group} {...{ customer, group, section }} />
      ))}
      <Credit customer={customer} />
      <Texts customer={customer} group="trading" section="TRADING" />
      <div className="kg-paper-grid kg-print-head">
        <PaperSection>{t('contacts')}</PaperSection>
      </div>
      <ContactTable contacts={customer.contacts} />
      <EntryTables entries={customer.entries} />
      {wanted && <Copies wanted={wanted} />}
      <Signatures
        lines={[
          { label: tp('sign.owner'), name: customer.ownerName },
          { label: tp('sign.dataAdmin') },
          { label: tp('sign.deptManager') },
        ]}
      />
    </Sheet>
  )
}

/** One group of the card; a sheet ends between two and not within one. */
const Group = ({ children }: { children: ReactNode }) => <div className="kg-paper-grid kg-print-group">{children}</div>

function Natural({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const field = (name: string) => code('field', `NATURAL.${name}`)
  const { natural } = customer.card
  return (
    <Group>
      <PaperSection>{t('group.natural')}</PaperSection>
      <Cell label={field('name')} value={customer.name} span={12} />
      <Cell label={field('companyCode')} value={customer.companyCode} />
      <Cell label={field('enterpriseNature')} value={natural.enterpriseNature} />
      <Cell label={field('category')} value={code('category', natural.category)} />
      <Cell label={field('type')} value={code('customerType', natural.type)} />
      <Cell label={field('supervisingUnit')} value={natural.supervisingUnit} />
      <Cell label={field('postalCode')} value={natural.postalCode} />
      <Cell label={t('natural.address')} value={placeOf(natural.address)} span={12} />
      <Cell label={field('phone')} value={natural.phoneMasked} />
      <Cell label={field('fax')} value={natural.fax} />
      <Cell label={field('email')} value={natural.emailMasked} />
      <Cell label={t('natural.source')} value={code('source', natural.source)} />
      <Cell label={field('intermediary')} value={natural.intermediary} />
      <Cell label={t('natural.intended')} value={tc(natural.intended ? 'yes' : 'no')} />
      <Cell label={field('firstDealingOn')} value={natural.firstDealingOn} />
      <Cell label={field('businessLine')} value={natural.businessLine} />
      <Cell label={field('collectedOn')} value={natural.collectedOn} />
      <Cell label={field('collectedBy')} value={natural.collectedBy} />
      <Cell label={field('preferredChannel')} value={code('preferredChannel', natural.preferredChannel)} />
      <Cell label={field('preferredFrequency')} value={code('preferredFrequency', natural.preferredFrequency)} />
      <Cell label={field('serviceNeeds')} value={customer.serviceNeeds} span={12} />
    </Group>
  )
}

interface TextsProps {
  customer: Customer
  group: 'characteristics' | 'business' | 'economic' | 'trading'
  section: keyof typeof FILE_FIELDS
}

function Texts({ customer, group, section }: TextsProps) {
  const { t } = useTranslation('customers')
  const { code } = useCodes()
  const keys = FILE_FIELDS[section]
  // Two to a line; what is left over has a line of its own.
  const span = (at: number) => (at === keys.length - 1 && keys.length % 2 === 1 ? 12 : 6)
  return (
    <Group>
      <PaperSection>{t(`group.${group}`)}</PaperSection>
      {keys.map((key, at) => (
        <Cell key={key} label={code('field', `${section}.${key}`)} value={customer.card[group][key]} span={span(at)} />
      ))}
    </Group>
  )
}

function Credit({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const { t: tp } = useTranslation('print')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const { credit } = customer.card
  return (
    <Group>
      <PaperSection>{t('group.credit')}</PaperSection>
      <Cell label={t('credit.grade')} value={credit && (credit.grade ?? t('credit.ungraded'))} />
      <Cell label={t('credit.limit')} value={credit && <LimitText fen={credit.limitFen} />} />
      <Cell label={tc('status')} value={credit && code('status', `credit-account.${credit.status}`)} />
      <Cell label={tp('card.creditAsOf')} value={date(credit?.asOf)} />
    </Group>
  )
}

function Copies({ wanted }: { wanted: WantedCopy[] }) {
  const { t } = useTranslation('customers')
  const { code } = useCodes()
  const state = (copy: WantedCopy) =>
    t(copy.byUnifiedLicence ? 'files.unified' : copy.present ? 'files.present' : 'files.missing')
  return (
    <div className="kg-paper-grid">
      <PaperSection>{t('files.wanted')}</PaperSection>
      {wanted.map((copy) => (
        <Cell key={copy.kind} label={code('attachmentKind', copy.kind)} value={state(copy)} />
      ))}
    </div>
  )
}
