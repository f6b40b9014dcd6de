import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Flex, Form, InputNumber, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Receivable } from '@/api/types'
import { useMayAudit } from '@/auth/audit'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons, type ActionSpec } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditTrail } from '@/ui/AuditTrail'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type FactGroup } from '@/ui/DetailPage'
import { MoneyText } from '@/ui/MoneyText'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { AllocationTable } from './AllocationTable'
import { BadDebtProposal } from './BadDebtProposal'
import { fen, MONEY_KEYS, RECEIVABLES, receivableAllocationsQuery, receivableQuery } from './queries'
import './receivables.css'

/** One receivable: what is owed until when, who answers for it, and what has come in. */
export function ReceivableDetail({ id }: { id: string }) {
  const receivable = useQuery(receivableQuery(id))
  useNameCrumb(receivable.data?.number)
  if (receivable.isError) return <ErrorState error={receivable.error} onRetry={() => void receivable.refetch()} />
  if (!receivable.data) return <PageSkeleton />
  return <View receivable={receivable.data} />
}

function View({ receivable }: { receivable: Receivable }) {
  const { t } = useTranslation('receivables')
  const { code } = useCodes()
  const lines = useQuery(receivableAllocationsQuery(receivable.id))
  const audits = useMayAudit('receivable')
  const [proposing, setProposing] = useState(false)
  return (
    <DetailPage
      title={receivable.customerName}
      number={receivable.number}
      tags={
        <>
          <StatusTag of="receivable" status={receivable.status} />
          {receivable.overdueDays > 0 && <Tag color="error">{t('overdueBy', { count: receivable.overdueDays })}</Tag>}
          {receivable.breachedAt && (
            <Flex gap={4} align="center">
              <Tag color="error">{t('breached')}</Tag>
              <ArticleChip rule="S2e-40" />
            </Flex>
          )}
          {receivable.debtClass !== 'NORMAL' && <Tag color="warning">{code('debtClass', receivable.debtClass)}</Tag>}
        </>
      }
      actions={
        <>
          {receivable.allowedActions.includes('propose-bad-debt') && (
            <Button onClick={() => setProposing(true)}>{t('badDebt.propose')}</Button>
          )}
          <ActionButtons
            base={RECEIVABLES}
            of="receivable"
            record={{
              ...receivable,
              allowedActions: receivable.allowedActions.filter((action) => action !== 'propose-bad-debt'),
            }}
            specs={useSpecs(receivable)}
            refresh={MONEY_KEYS}
          />
        </>
      }
      groups={useGroups(receivable)}
    >
      {lines.data && <AllocationTable lines={lines.data} of="receivable" />}
      {audits && <AuditTrail service="credit" type="receivable" id={receivable.id} />}
      {proposing && <BadDebtProposal receivable={receivable} onClose={() => setProposing(false)} />}
    </DetailPage>
  )
}

function useGroups(row: Receivable): FactGroup[] {
  const { t } = useTranslation('receivables')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    {
      key: 'amounts',
      title: t('group.amounts'),
      facts: [
        { label: t('amount'), value: <MoneyText fen={row.amountFen} /> },
        { label: t('paid'), value: <MoneyText fen={row.paidFen} /> },
        { label: t('openFen'), value: <MoneyText fen={row.openFen} /> },
        { label: t('discount'), value: <MoneyText fen={row.discountedFen} /> },
        { label: t('writtenOff'), value: <MoneyText fen={row.writtenOffFen} /> },
        { label: t('disputed'), value: <MoneyText fen={row.disputedFen} /> },
      ],
    },
    {
      key: 'terms',
      title: t('group.terms'),
      extra: <ArticleChip rule="S1-56" />,
      facts: [
        { label: t('customer'), value: <Link to={`/customers/${row.customerId}` as never}>{row.customerName}</Link> },
        { label: t('salesperson'), value: row.salespersonName },
        { label: t('source'), value: code('receivableOrigin', row.origin) },
        { label: t('release'), value: row.releaseNumber ?? tc('empty') },
        { label: t('contract'), value: row.contractNumber ?? tc('empty') },
        { label: t('shippedOn'), value: row.shippedOn },
        { label: t('dueOn'), value: row.dueOn },
        {
          label: t('discountOffer'),
          value: row.discountUntil ? (
            <>
              <MoneyText fen={row.discountFen} /> {t('discountUntil', { day: row.discountUntil })}
            </>
          ) : (
            tc('empty')
          ),
        },
        { label: t('overdueAt'), value: dateTime(row.overdueAt) || tc('empty') },
        {
          label: t('account'),
          value: (
            <Flex gap={12}>
              <Link to={`/credit-accounts/${row.accountId}` as never}>{t('account.open')}</Link>
              <Link to={`/print/statements/${row.accountId}` as never}>{t('statement')}</Link>
            </Flex>
          ),
        },
      ],
    },
  ]
}

function useSpecs(row: Receivable): ActionSpec[] {
  const { t } = useTranslation('receivables')
  const { t: tc } = useTranslation()
  return [
    {
      action: 'dispute',
      rule: 'S3-11',
      explain: t('dispute.explain'),
      initial: { yuan: row.disputedFen === 0 ? undefined : row.disputedFen / 100 },
      fields: [{ name: 'reason', label: tc('reason'), kind: 'textarea', required: true, maxLength: 300 }],
      form: (
        <Form.Item name="yuan" label={t('dispute.amount')} rules={[{ required: true, message: t('dispute.amount') }]}>
          <InputNumber style={{ width: '100%' }} min={0} max={row.openFen / 100} precision={2} controls={false} />
        </Form.Item>
      ),
      body: ({ yuan, reason }) => ({ fen: fen(Number(yuan)), reason }),
    },
  ]
}
