import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Customer } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from '@/ui/ArticleChip'
import { type Fact, Facts } from '@/ui/DetailPage'

const TEXT_GROUPS = {
  characteristics: ['marketArea', 'salesAbility', 'potential', 'concept', 'direction', 'policy', 'features'],
  business: [
    'salesResults',
    'marketShare',
    'competitiveness',
    'marketPosition',
    'competitorRelation',
    'businessRelation',
    'cooperation',
  ],
  economic: ['registeredCapital', 'annualTurnover', 'employees', 'premises'],
  trading: [
    'salesActivity',
    'problems',
    'strategy',
    'outlook',
    'image',
    'reputation',
    'financialStatus',
    'creditStatus',
  ],
} as const

type TextGroup = keyof typeof TEXT_GROUPS

/** 自然情况描述: who the customer is (S2a-04). */
export function NaturalGroup({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  return <Facts title={t('group.natural')} extra={<ArticleChip rule="S0-05" />} facts={useNaturalFacts(customer)} />
}

function useNaturalFacts(customer: Customer): Fact[] {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
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
    { label: t('natural.address'), value: `${place}${address.street}`, wide: true },
    ...(customer.serviceNeeds ? [{ label: t('serviceNeeds'), value: customer.serviceNeeds, wide: true }] : []),
  ]
}

/** A group of the card nobody has written anything into says so in one line instead of eight dashes. */
export function TextGroupPanel({ customer, group }: { customer: Customer; group: TextGroup }) {
  const { t } = useTranslation('customers')
  const texts: Record<string, string | null> = customer.card[group]
  const keys: readonly string[] = TEXT_GROUPS[group]
  const filled = keys.some((key) => texts[key])
  const title = t(`group.${group}`)
  if (!filled) {
    return (
      <section className="kg-panel kg-facts">
        <h2>{title}</h2>
        <p className="kg-muted" style={{ margin: '0 0 6px' }}>
          {t('group.empty')}
        </p>
      </section>
    )
  }
  return (
    <Facts
      title={title}
      facts={keys.map((key) => ({
        label: t(`${group}.${key}` as 'economic.employees'),
        value: texts[key],
      }))}
    />
  )
}
