import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CreditAccount } from '@/api/types'
import { useMayAudit } from '@/auth/audit'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons, type ActionSpec } from '@/ui/ActionButtons'
import { AuditTrail } from '@/ui/AuditTrail'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type FactGroup } from '@/ui/DetailPage'
import { ExposureBar } from '@/ui/ExposureBar'
import { MoneyText } from '@/ui/MoneyText'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { accountQuery, BASE } from './queries'

/** One customer's credit account: what may be owed, what is, and whether it is frozen. */
export function AccountDetail({ id }: { id: string }) {
  const account = useQuery(accountQuery(id))
  useNameCrumb(account.data?.number)
  if (account.isError) return <ErrorState error={account.error} onRetry={() => void account.refetch()} />
  if (!account.data) return <PageSkeleton />
  return <Account account={account.data} />
}

function Account({ account }: { account: CreditAccount }) {
  const { t } = useTranslation('credit')
  const frozen = account.status === 'FROZEN'
  const audits = useMayAudit('credit-account')
  return (
    <DetailPage
      title={account.customerName}
      number={account.number}
      tags={<StatusTag of="credit-account" status={account.status} />}
      actions={
        <ActionButtons
          base={BASE}
          of="credit-account"
          record={account}
          specs={useActionSpecs()}
          refresh={[['credit-accounts'], ['customers'], ['audit']]}
        />
      }
      groups={useGroups(account)}
    >
      {frozen && (
        <Alert
          style={{ marginBottom: 10 }}
          type="error"
          showIcon
          title={
            <Flex gap={12} wrap>
              <b>{t('frozen')}</b>
              <span>{account.frozenReason}</span>
            </Flex>
          }
        />
      )}
      {audits && <AuditTrail service="credit" type="credit-account" id={account.id} />}
    </DetailPage>
  )
}

function useGroups(account: CreditAccount): FactGroup[] {
  const { t } = useTranslation('credit')
  const { code } = useCodes()
  return [
    {
      key: 'limit',
      title: t('group.limit'),
      facts: [
        { label: t('limit'), value: <MoneyText fen={account.limitFen} /> },
        { label: t('used'), value: <MoneyText fen={account.usedFen} /> },
        { label: t('available'), value: <MoneyText fen={account.availableFen} /> },
        { label: t('grade'), value: account.grade ?? t('ungraded') },
        { label: t('basis'), value: code('limitBasis', account.limitBasis) },
        {
          label: t('policyVersion'),
          value:
            account.policyVersion === 0 ? t('regulation') : t('policyVersionOf', { version: account.policyVersion }),
        },
        {
          label: t('exposure'),
          wide: true,
          value: (
            <ExposureBar usedFen={account.usedFen} limitFen={account.limitFen} frozen={account.status === 'FROZEN'} />
          ),
        },
      ],
    },
    {
      key: 'customer',
      title: t('customer'),
      facts: [
        {
          label: t('customer'),
          value: <Link to={`/customers/${account.customerId}` as never}>{account.customerName}</Link>,
        },
        { label: t('customerNumber'), value: account.customerNumber },
        { label: t('openedAt'), value: dateTime(account.openedAt) },
      ],
    },
  ]
}

function useActionSpecs(): ActionSpec[] {
  const { t } = useTranslation('credit')
  const { t: tc } = useTranslation()
  const reason = {
    name: 'reason',
    label: tc('reason'),
    kind: 'textarea' as const,
    required: true,
    maxLength: 300,
    hint: tc('reasonPlaceholder'),
  }
  return [
    { action: 'freeze', kind: 'danger', explain: t('freeze.explain'), fields: [reason] },
    { action: 'unfreeze', kind: 'primary', explain: t('unfreeze.explain'), fields: [reason] },
  ]
}
