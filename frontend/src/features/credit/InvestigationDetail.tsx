import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Investigation } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type Fact, type FactGroup } from '@/ui/DetailPage'
import { MoneyText } from '@/ui/MoneyText'
import { PrintLink } from '@/ui/PrintLink'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { AccountLink } from './AccountLink'
import { useInvestigationActions } from './investigationActions'
import { percentOf } from './marks'
import { Questionnaire } from './Questionnaire'
import { AFTER, investigationQuery, RECORDS } from './records'

/** One investigation: the questions of table 11-1, what was found, and 客户信用调查报告. */
export function InvestigationDetail({ id }: { id: string }) {
  const found = useQuery(investigationQuery(id))
  useNameCrumb(found.data?.number)
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <PageSkeleton />
  return <Sheet investigation={found.data} />
}

function Sheet({ investigation }: { investigation: Investigation }) {
  const { t } = useTranslation('assessment')
  const asked = investigation.status !== 'REQUESTED' && investigation.status !== 'CANCELLED'
  return (
    <DetailPage
      title={investigation.customerName}
      number={investigation.number}
      tags={
        <>
          <StatusTag of="investigation" status={investigation.status} />
          {investigation.warnings > 0 && <Tag color="error">{t('warningsOf', { count: investigation.warnings })}</Tag>}
          {investigation.findings?.deteriorated && <Tag color="error">{t('deteriorated')}</Tag>}
          <ArticleChip rule="S1-50" />
        </>
      }
      actions={
        <>
          {investigation.status === 'REPORTED' && <PrintLink of="investigations" id={investigation.id} />}
          <ActionButtons
            base={RECORDS.investigation}
            of="investigation"
            record={investigation}
            specs={useInvestigationActions(investigation)}
            refresh={AFTER}
          />
        </>
      }
      groups={useGroups(investigation)}
    >
      {investigation.cancelReason && (
        <Alert style={{ marginBottom: 10 }} type="info" showIcon title={investigation.cancelReason} />
      )}
      {investigation.report && <Report text={investigation.report} />}
      {asked && <Questionnaire investigation={investigation} />}
    </DetailPage>
  )
}

function Report({ text }: { text: string }) {
  const { t } = useTranslation('assessment')
  return (
    <section className="kg-panel kg-facts" aria-label={t('report')}>
      <h2>
        {t('report')}
        <span style={{ flex: 1 }} />
        <ArticleChip rule="S1-45" />
      </h2>
      <p style={{ whiteSpace: 'pre-wrap', margin: 0 }}>{text}</p>
    </section>
  )
}

function useGroups(investigation: Investigation): FactGroup[] {
  const { t } = useTranslation('assessment')
  const about = useAbout(investigation)
  const found = useFound(investigation)
  const groups: FactGroup[] = [
    {
      key: 'about',
      title: t('about'),
      extra: <AuditLink type="investigation" id={investigation.id} />,
      facts: about,
    },
  ]
  if (investigation.findings) {
    groups.push({ key: 'found', title: t('found'), extra: <ArticleChip rule="S1-51" />, facts: found })
  }
  return groups
}

function useAbout(investigation: Investigation): Fact[] {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const { t: tcredit } = useTranslation('credit')
  const { code } = useCodes()
  return [
    {
      label: tcredit('customer'),
      value: <Link to={`/customers/${investigation.customerId}` as never}>{investigation.customerNumber}</Link>,
    },
    { label: t('account'), value: <AccountLink id={investigation.accountId} number={investigation.accountNumber} /> },
    { label: t('cause'), value: code('investigationCause', investigation.cause) },
    {
      label: t('requestedBy'),
      value: `${investigation.requestedByName}　${dateTime(investigation.requestedAt)}`,
    },
    { label: t('investigator'), value: investigation.investigatorName },
    { label: t('startedAt'), value: dateTime(investigation.startedAt) },
    { label: t('channel'), value: code('investigationChannel', investigation.channel) },
    { label: t('method'), value: code('investigationMethod', investigation.method) },
    { label: t('cost'), value: investigation.costFen === null ? null : <MoneyText fen={investigation.costFen} /> },
    { label: t('completedAt'), value: dateTime(investigation.completedAt) },
    { label: t('reportedAt'), value: dateTime(investigation.reportedAt) },
    { label: t('validUntil'), value: investigation.validUntil },
    { label: tc('reason'), value: investigation.reason, wide: true },
  ]
}

function useFound(investigation: Investigation): Fact[] {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const { figures, findings } = investigation
  if (!findings) return []
  return [
    { label: t('currentRatio'), value: percentOf(figures.currentRatio) },
    { label: t('quickRatio'), value: percentOf(figures.quickRatio) },
    { label: t('profitRate'), value: percentOf(figures.profitRate) },
    { label: t('capitalStructure'), value: code('capitalStructure', findings.capitalStructure) },
    { label: t('paymentAbility'), value: code('paymentAbility', findings.paymentAbility) },
    { label: t('tradeStanding'), value: code('tradeStanding', findings.tradeStanding) },
    { label: t('operatingStatus'), value: code('operatingStatus', findings.operatingStatus) },
    { label: t('largeReceivables'), value: findings.largeReceivables ? tc('yes') : tc('no') },
    { label: t('badDebtLikelihood'), value: code('likelihood', findings.badDebtLikelihood) },
    { label: t('deteriorated'), value: findings.deteriorated ? tc('yes') : tc('no') },
    { label: t('collateral'), value: findings.collateral, wide: true },
  ]
}
