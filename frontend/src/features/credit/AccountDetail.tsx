import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Flex, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CreditAccount } from '@/api/types'
import { useMayAudit } from '@/auth/audit'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons, type ActionSpec } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditTrail } from '@/ui/AuditTrail'
import { useNameCrumb } from '@/ui/crumb'
import { type FactGroup, Facts } from '@/ui/DetailPage'
import { ExposureBar } from '@/ui/ExposureBar'
import { LimitText, MoneyText } from '@/ui/MoneyText'
import { PageHead } from '@/ui/PageHead'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { useReasonField } from '@/ui/useReasonField'
import { AccountStart } from './AccountStart'
import { EntryTab } from './EntryTab'
import { MethodPanel } from './MethodPanel'
import { GradeTag } from './marks'
import { accountQuery, BASE } from './queries'
import { useRecordTabs } from './useRecordTabs'

const ACCOUNT = 'account'

interface Props {
  id: string
  tab?: string
  onTab: (tab: string | undefined) => void
}

/** One customer's credit account: what may be owed, what is, and whether it is frozen. */
export function AccountDetail({ id, tab, onTab }: Props) {
  const account = useQuery(accountQuery(id))
  useNameCrumb(account.data?.number)
  if (account.isError) return <ErrorState error={account.error} onRetry={() => void account.refetch()} />
  if (!account.data) return <PageSkeleton />
  return <Account account={account.data} tab={tab} onTab={onTab} />
}

function Account({ account, tab = ACCOUNT, onTab }: Omit<Props, 'id'> & { account: CreditAccount }) {
  const { t } = useTranslation('credit')
  const { t: tc } = useTranslation()
  const audits = useMayAudit('credit-account')
  const groups = useGroups(account)
  const records = useRecordTabs(account)
  return (
    <div className="kg-page">
      <PageHead
        title={account.customerName}
        number={account.number}
        tags={<StatusTag of="credit-account" status={account.status} />}
        actions={
          <>
            {!account.fileRequest && <AccountStart account={account} />}
            <ActionButtons
              base={BASE}
              of="credit-account"
              record={account}
              specs={useActionSpecs()}
              refresh={[['credit-accounts'], ['customers'], ['audit']]}
            />
          </>
        }
      />
      <ReadOnly number={account.fileRequest} />
      <Blocks account={account} />
      <Family account={account} />
      <Tabs
        size="small"
        destroyOnHidden
        activeKey={tab}
        onChange={(next) => onTab(next === ACCOUNT ? undefined : next)}
        items={[
          {
            key: ACCOUNT,
            label: t('tab.account'),
            children: (
              <>
                {groups.map(({ key, ...group }) => (
                  <Facts key={key} {...group} />
                ))}
                <MethodPanel accountId={account.id} />
              </>
            ),
          },
          ...records,
          { key: 'entries', label: t('tab.entries'), children: <EntryTab accountId={account.id} /> },
          ...(audits
            ? [
                {
                  key: 'audit',
                  label: tc('audit'),
                  children: <AuditTrail service="credit" type="credit-account" id={account.id} />,
                },
              ]
            : []),
        ]}
      />
    </div>
  )
}

function Notice({ type, children }: { type: 'info' | 'error'; children: ReactNode }) {
  const words = (
    <Flex gap={12} align="center" wrap>
      {children}
    </Flex>
  )
  return <Alert style={{ marginBottom: 10 }} type={type} showIcon title={words} />
}

/** Who was let in to read this file, and may do nothing else (S3-18). */
function ReadOnly({ number }: { number: string | null }) {
  const { t } = useTranslation('credit')
  if (!number) return null
  return (
    <Notice type="info">
      {t('readOnly', { number })}
      <ArticleChip rule="S3-18" />
    </Notice>
  )
}

/** Why nothing more is sold on credit, above everything else. */
function Blocks({ account }: { account: CreditAccount }) {
  const { t } = useTranslation('credit')
  const { code } = useCodes()
  if (account.blocks.length === 0) return null
  const frozen = account.blocks.includes('FROZEN')
  return (
    <Notice type="error">
      <b>{frozen ? t('frozen') : t('blocked')}</b>
      {frozen && <span>{account.frozenReason}</span>}
      {account.blocks
        .filter((block) => block !== 'FROZEN')
        .map((block) => (
          <span key={block}>{code('creditBlock', block)}</span>
        ))}
    </Notice>
  )
}

/** The other files of the same customer: what they owe counts together. */
function Family({ account: { mergedInto, absorbed, mergedFen } }: { account: CreditAccount }) {
  const { t } = useTranslation('credit')
  const link = ({ id, customerNumber }: { id: string; customerNumber: string }) => (
    <Link key={id} to={`/credit-accounts/${id}` as never}>
      {customerNumber}
    </Link>
  )
  if (!mergedInto && absorbed.length === 0) return null
  return (
    <Notice type="info">
      <span>{mergedInto ? t('merged.into') : t('merged.absorbed')}</span>
      {mergedInto ? link(mergedInto) : absorbed.map(link)}
      {mergedFen > 0 && (
        <span>
          {t('merged.owed')} <MoneyText fen={mergedFen} />
        </span>
      )}
    </Notice>
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
        { label: t('limit'), value: <LimitText fen={account.limitFen} /> },
        { label: t('used'), value: <MoneyText fen={account.usedFen} /> },
        { label: t('available'), value: <LimitText fen={account.availableFen} /> },
        { label: t('reserved'), value: <MoneyText fen={account.reservedFen} /> },
        { label: t('owed'), value: <MoneyText fen={account.owedFen} /> },
        ...(account.excessFen > 0 ? [{ label: t('excess'), value: <MoneyText fen={account.excessFen} /> }] : []),
        { label: t('grade'), value: account.grade ? <GradeTag grade={account.grade} /> : t('ungraded') },
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
            <ExposureBar usedFen={account.usedFen} limitFen={account.limitFen} frozen={account.blocks.length > 0} />
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
  const reason = useReasonField()
  return [
    { action: 'freeze', kind: 'danger', explain: t('freeze.explain'), fields: [reason] },
    { action: 'unfreeze', kind: 'primary', explain: t('unfreeze.explain'), fields: [reason] },
  ]
}
