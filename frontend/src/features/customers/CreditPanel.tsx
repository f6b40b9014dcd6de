import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Flex, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import type { CreditAccount, CreditStanding } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { date, dateTime, money } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { ExposureBar } from '@/ui/ExposureBar'
import { LimitText } from '@/ui/MoneyText'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StatusTag } from '@/ui/StatusTag'
import { creditAccountQuery } from './queries'

interface Props {
  customerId: string
  /** The copy on the card, for those who may not see the account and for when credit control does not answer. */
  copy: CreditStanding | null
}

/** 信用度: decided by credit control, only shown on the card (S0-06). */
export function CreditPanel({ customerId, copy }: Props) {
  const { t } = useTranslation('customers')
  const account = useQuery(creditAccountQuery(customerId, copy === null))
  return (
    <section className="kg-panel kg-facts" aria-label={t('group.credit')}>
      <h2>
        {t('group.credit')}
        <ArticleChip rule="S0-06" />
        {account.data && <StatusTag of="credit-account" status={account.data.status} />}
      </h2>
      <Standing account={account.data} error={account.error} copy={copy} onRetry={() => void account.refetch()} />
    </section>
  )
}

interface StandingProps {
  account: CreditAccount | null | undefined
  error: Error | null
  copy: CreditStanding | null
  onRetry: () => void
}

function Standing({ account, error, copy, onRetry }: StandingProps) {
  const { t } = useTranslation('customers')
  if (account) return <Account account={account} />
  if (error) {
    return (
      <>
        {copy && <Copy copy={copy} />}
        {!asProblem(error).forbidden && <ProblemAlert error={error} onRetry={onRetry} />}
      </>
    )
  }
  if (account === null && copy) return <Copy copy={copy} />
  if (account === null) return <p className="kg-muted">{t('credit.opening')}</p>
  return <Skeleton active title={false} paragraph={{ rows: 2 }} />
}

function Account({ account }: { account: CreditAccount }) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return (
    <>
      <Figures
        figures={[
          [t('credit.limit'), <LimitText key="limit" fen={account.limitFen} />],
          [t('credit.used'), money(account.usedFen)],
          [t('credit.available'), <LimitText key="available" fen={account.availableFen} />],
          [t('credit.grade'), account.grade ?? t('credit.ungraded')],
        ]}
      />
      <ExposureBar usedFen={account.usedFen} limitFen={account.limitFen} frozen={account.status === 'FROZEN'} />
      <div className="kg-credit-foot kg-muted">
        <span>{`${t('credit.basis')} ${code('limitBasis', account.limitBasis)}`}</span>
        <span>
          {account.policyVersion === 0
            ? t('credit.regulation')
            : t('credit.policyVersion', { version: account.policyVersion })}
        </span>
        <span>{t('credit.openedAt', { date: date(account.openedAt) })}</span>
        <Link to={`/credit-accounts/${account.id}` as never}>{account.number}</Link>
        {account.status === 'FROZEN' && <span>{`${tc('reason')}：${account.frozenReason ?? tc('empty')}`}</span>}
      </div>
    </>
  )
}

function Copy({ copy }: { copy: CreditStanding }) {
  const { t } = useTranslation('customers')
  return (
    <>
      <Figures
        figures={[
          [t('credit.limit'), <LimitText key="limit" fen={copy.limitFen} />],
          [t('credit.grade'), copy.grade ?? t('credit.ungraded')],
        ]}
      />
      <div className="kg-credit-foot kg-muted">
        <StatusTag of="credit-account" status={copy.status} />
        {copy.asOf && <span>{t('credit.asOf', { time: dateTime(copy.asOf) })}</span>}
      </div>
    </>
  )
}

function Figures({ figures }: { figures: [string, ReactNode][] }) {
  return (
    <dl className="kg-credit-figures">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Nothing goes out to the customer (S3-10); the account knows it first, the copy soon after. */
export function StoppedBanner({ customerId, copy }: Props) {
  const { t } = useTranslation('customers')
  const { data: account } = useQuery(creditAccountQuery(customerId, copy === null))
  const stopped = account ? account.blocks.includes('SHIPMENT_STOPPED') : Boolean(copy?.shipmentStoppedAt)
  if (!stopped) return null
  return (
    <Alert
      style={{ marginBottom: 10 }}
      type="error"
      showIcon
      title={
        <Flex gap={12} wrap align="center">
          <b>{t('credit.stopped')}</b>
          {copy?.shipmentStoppedAt && (
            <span>{t('credit.stoppedSince', { time: dateTime(copy.shipmentStoppedAt) })}</span>
          )}
          <ArticleChip rule="S3-10" />
        </Flex>
      }
    />
  )
}

/** On top of the page, so that nobody promises goods to a frozen customer. */
export function FrozenBanner({ customerId, copy }: Props) {
  const { t } = useTranslation('customers')
  const { data: account } = useQuery(creditAccountQuery(customerId, copy === null))
  const status = account?.status ?? copy?.status
  if (status !== 'FROZEN') return null
  return (
    <Alert
      style={{ marginBottom: 10 }}
      type="error"
      showIcon
      title={
        <Flex gap={12} wrap>
          <b>{t('credit.frozen')}</b>
          <span>{account?.frozenReason}</span>
        </Flex>
      }
    />
  )
}
