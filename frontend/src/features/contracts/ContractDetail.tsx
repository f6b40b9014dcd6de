import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CreditContract } from '@/api/types'
import { useMayAudit } from '@/auth/audit'
import { hasRole, useMe } from '@/auth/session'
import { date, dateTime } from '@/i18n/format'
import { ActionButtons, type ActionSpec } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditTrail } from '@/ui/AuditTrail'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type FactGroup } from '@/ui/DetailPage'
import { MoneyText } from '@/ui/MoneyText'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { BASE, contractQuery } from './queries'

/** One contract: its terms, who agreed, and what the reader may do now. */
export function ContractDetail({ id }: { id: string }) {
  const contract = useQuery(contractQuery(id))
  useNameCrumb(contract.data?.number)
  if (contract.isError) return <ErrorState error={contract.error} onRetry={() => void contract.refetch()} />
  if (!contract.data) return <PageSkeleton />
  return <Contract contract={contract.data} />
}

function Contract({ contract }: { contract: CreditContract }) {
  const { t } = useTranslation('sales')
  const releases = hasRole(useMe(), ['CREDIT_OFFICER', 'SALES_REP', 'ACCOUNT_MANAGER', 'DEPT_MANAGER', 'SERVICE_CLERK'])
  const audits = useMayAudit('credit-contract')
  return (
    <DetailPage
      title={contract.customerName}
      number={contract.number}
      tags={
        <>
          <StatusTag of="credit-contract" status={contract.status} />
          <ArticleChip rule={contract.special ? 'S3-75' : 'S3-01'} />
        </>
      }
      actions={
        <>
          {contract.status === 'SIGNED' && releases && (
            <Link to={'/releases/new' as never} search={{ contract: contract.id } as never}>
              <Button type="primary">{t('release.new')}</Button>
            </Link>
          )}
          <ActionButtons
            base={BASE}
            of="credit-contract"
            record={contract}
            specs={useActionSpecs()}
            refresh={[['credit-contracts'], ['tasks'], ['notices'], ['audit']]}
          />
        </>
      }
      groups={useGroups(contract)}
    >
      {audits && <AuditTrail service="credit" type="credit-contract" id={contract.id} />}
    </DetailPage>
  )
}

function useGroups(c: CreditContract): FactGroup[] {
  const { t } = useTranslation('sales')
  const { t: tc } = useTranslation()
  const hand = (by: CreditContract['signed']) => (by ? `${by.name}　${dateTime(by.at)}` : tc('empty'))
  return [
    {
      key: 'terms',
      title: t('contract.terms'),
      facts: [
        { label: t('contract.limit'), value: <MoneyText fen={c.limitFen} /> },
        {
          label: t('contract.due'),
          value: c.creditDays
            ? t('contract.days', { count: c.creditDays })
            : t('contract.dayOf', { day: c.settlementDay }),
        },
        {
          label: t('contract.discount'),
          value: c.discountBp
            ? t('contract.discountOf', { percent: c.discountBp / 100, days: c.discountDays })
            : tc('empty'),
        },
        { label: t('region'), value: c.priceRegion === '000000' ? t('country') : c.priceRegion },
        {
          label: t('contract.valid'),
          value: `${date(c.validFrom)} – ${c.validUntil ? date(c.validUntil) : t('contract.open')}`,
        },
        { label: t('contract.payment'), value: c.paymentTerms ?? tc('empty'), wide: true },
        ...(c.specialTerms ? [{ label: t('contract.specialTerms'), value: c.specialTerms, wide: true }] : []),
      ],
    },
    {
      key: 'parties',
      title: t('contract.parties'),
      facts: [
        { label: t('customer'), value: <Link to={`/customers/${c.customerId}` as never}>{c.customerName}</Link> },
        { label: t('settlementUnit'), value: c.settlementUnit },
        {
          label: t('contract.account'),
          value: <Link to={`/credit-accounts/${c.accountId}` as never}>{t('contract.openAccount')}</Link>,
        },
        { label: t('contract.signedBy'), value: c.signedBy },
        { label: t('contract.signedFor'), value: c.signedFor ?? tc('empty') },
        { label: t('contract.salesperson'), value: c.salespersonName },
        { label: t('contract.drafted'), value: hand(c.drafted) },
        { label: t('contract.decided'), value: hand(c.decided) },
        { label: t('contract.signed'), value: hand(c.signed) },
      ],
    },
  ]
}

function useActionSpecs(): ActionSpec[] {
  const { t } = useTranslation('sales')
  const { t: tc } = useTranslation()
  const reason = [{ name: 'reason', label: tc('reason'), kind: 'textarea' as const, required: true, maxLength: 300 }]
  return [
    { action: 'sign', kind: 'primary', rule: 'S3-01', explain: t('contract.sign.explain') },
    { action: 'approve-special-terms', kind: 'primary', rule: 'S3-75', fields: reason },
    { action: 'reject-special-terms', kind: 'danger', rule: 'S3-75', fields: reason },
    { action: 'end', kind: 'danger', explain: t('contract.end.explain'), fields: reason },
    { action: 'cancel', kind: 'danger', fields: reason },
  ]
}
