import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FILE_FIELDS, type FileSection } from '@/api/file'
import type { Customer } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from '@/ui/ArticleChip'
import { type Fact, Facts } from '@/ui/DetailPage'

/** The groups of the card that hold texts, and the sections of the file they show. */
const TEXT_GROUPS = {
  characteristics: 'CHARACTERISTICS',
  business: 'BUSINESS',
  economic: 'ECONOMIC',
  trading: 'TRADING',
} as const
type TextGroup = keyof typeof TEXT_GROUPS

/** 自然情况描述: who the customer is (S2a-04). */
export function NaturalGroup({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const extra = (
    <>
      <ArticleChip rule="S0-05" />
      <GroupLink customer={customer} section="NATURAL" />
    </>
  )
  return <Facts title={t('group.natural')} extra={extra} facts={useNaturalFacts(customer)} />
}

function useNaturalFacts(customer: Customer): Fact[] {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const field = (name: string) => code('field', `NATURAL.${name}`)
  const { natural } = customer.card
  const { address, referrerCustomerId } = natural
  const place = [...new Set([address.provinceName, address.cityName, address.districtName])].join('')
  return [
    { label: t('companyCode'), value: customer.companyCode },
    { label: t('natural.category'), value: code('category', natural.category) },
    { label: t('natural.type'), value: code('customerType', natural.type) },
    { label: t('natural.enterpriseNature'), value: natural.enterpriseNature },
    { label: t('natural.supervisingUnit'), value: natural.supervisingUnit },
    { label: t('natural.source'), value: code('source', natural.source) },
    { label: t('natural.phone'), value: natural.phoneMasked },
    { label: t('natural.email'), value: natural.emailMasked },
    { label: t('natural.intended'), value: tc(natural.intended ? 'yes' : 'no') },
    { label: t('natural.intermediary'), value: natural.intermediary },
    ...(referrerCustomerId
      ? [
          {
            label: t('natural.referrer'),
            value: <Link to={`/customers/${referrerCustomerId}` as never}>{t('natural.referrerOpen')}</Link>,
          },
        ]
      : []),
    { label: field('fax'), value: natural.fax },
    { label: field('postalCode'), value: natural.postalCode },
    { label: field('businessLine'), value: natural.businessLine },
    { label: field('firstDealingOn'), value: natural.firstDealingOn },
    { label: field('collectedOn'), value: natural.collectedOn },
    { label: field('collectedBy'), value: natural.collectedBy },
    { label: field('preferredChannel'), value: code('preferredChannel', natural.preferredChannel) },
    { label: field('preferredFrequency'), value: code('preferredFrequency', natural.preferredFrequency) },
    { label: t('natural.address'), value: `${place}${address.street}`, wide: true },
    ...(customer.serviceNeeds ? [{ label: t('serviceNeeds'), value: customer.serviceNeeds, wide: true }] : []),
  ]
}

/** A group of the card nobody has written anything into says so in one line instead of eight dashes. */
export function TextGroupPanel({ customer, group }: { customer: Customer; group: TextGroup }) {
  const { t } = useTranslation('customers')
  const { code } = useCodes()
  const section = TEXT_GROUPS[group]
  const texts = customer.card[group]
  const keys: readonly string[] = FILE_FIELDS[section]
  const title = t(`group.${group}`)
  const extra = <GroupLink customer={customer} section={section} />
  if (Object.keys(texts).length === 0) {
    return (
      <section className="kg-panel kg-facts">
        <h2>
          {title}
          <span style={{ flex: 1 }} />
          {extra}
        </h2>
        <p className="kg-muted" style={{ margin: '0 0 6px' }}>
          {t('group.empty')}
        </p>
      </section>
    )
  }
  return (
    <Facts
      title={title}
      extra={extra}
      facts={keys.map((key) => ({ label: code('field', `${section}.${key}`), value: texts[key] }))}
    />
  )
}

/** From a group of the card to its boxes on the form, for those who may ask for a change. */
export function GroupLink({ customer, section }: { customer: Customer; section: FileSection }) {
  const { t } = useTranslation('customers')
  if (!customer.allowedActions.includes('request-change')) return null
  const search = { field: `${section}.${FILE_FIELDS[section][0]}` }
  return (
    <Link to={`/customers/${customer.id}/change` as never} search={search as never}>
      {t('group.edit')}
    </Link>
  )
}
