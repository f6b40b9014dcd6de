import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type {
  CreditMeasureRow,
  CreditObservationRow,
  CreditRatingRow,
  InvestigationRow,
  LimitChangeRow,
} from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { date, dateTime } from '@/i18n/format'
import { LimitText, MoneyText } from '@/ui/MoneyText'
import type { Column } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import { GradeTag, points, SeverityTag } from './marks'
import type { RecordKind } from './records'

interface Common {
  number: string
  status: string
  customerName: string
}

/** The columns of a list of credit control. @param customer whether the rows are of many customers */
export function useRecordColumns(kind: RecordKind, customer: boolean) {
  const head = useHead(kind, customer)
  const tails = {
    investigation: useInvestigation(),
    'credit-rating': useRating(),
    'limit-change': useLimit(),
    'credit-measure': useMeasure(),
    'credit-observation': useObservation(),
  }
  return [...head, ...(tails[kind] as Column<never>[])]
}

function useHead(kind: RecordKind, customer: boolean): Column<Common>[] {
  const { t } = useTranslation('credit')
  const { t: tc } = useTranslation()
  const number: Column<Common> = {
    key: 'number',
    title: tc('number'),
    fixed: !customer,
    width: 140,
    render: (row) => <span className="kg-number">{row.number}</span>,
  }
  const status: Column<Common> = {
    key: 'status',
    title: tc('status'),
    width: 90,
    render: (row) => <StatusTag of={kind} status={row.status} />,
  }
  if (!customer) return [number, status]
  const name: Column<Common> = {
    key: 'customer',
    title: t('customer'),
    fixed: true,
    sort: 'customerName',
    width: 230,
    render: (row) => row.customerName,
  }
  return [name, number, status]
}

function useInvestigation(): Column<InvestigationRow>[] {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    { key: 'cause', title: t('cause'), width: 100, render: (row) => code('investigationCause', row.cause) },
    { key: 'answered', title: t('answered'), width: 80, align: 'right', render: (row) => `${row.answered}/27` },
    { key: 'warnings', title: t('warnings'), width: 70, align: 'right', render: (row) => row.warnings ?? tc('empty') },
    { key: 'investigator', title: t('investigator'), width: 90, render: (row) => row.investigatorName ?? tc('empty') },
    { key: 'requestedBy', title: t('requestedBy'), width: 90, render: (row) => row.requestedByName },
    {
      key: 'requestedAt',
      title: t('requestedAt'),
      sort: 'requestedAt',
      width: 140,
      render: (row) => dateTime(row.requestedAt),
    },
    {
      key: 'validUntil',
      title: t('validUntil'),
      sort: 'validUntil',
      width: 110,
      render: (row) => row.validUntil ?? tc('empty'),
    },
  ]
}

function useRating(): Column<CreditRatingRow>[] {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  return [
    { key: 'grade', title: t('rating.grade'), width: 70, render: (row) => <GradeTag grade={row.grade} /> },
    {
      key: 'previous',
      title: t('rating.previous'),
      width: 70,
      render: (row) => <GradeTag grade={row.previousGrade} />,
    },
    {
      key: 'score',
      title: t('rating.score'),
      sort: 'score',
      width: 80,
      align: 'right',
      render: (row) => points(row.scoreBp),
    },
    {
      key: 'refused',
      title: t('rating.supply'),
      width: 100,
      render: (row) => (row.supplyRefused ? <Tag color="error">{t('rating.refused')}</Tag> : tc('empty')),
    },
    { key: 'proposedBy', title: t('proposedBy'), width: 90, render: (row) => row.proposedByName },
    {
      key: 'proposedAt',
      title: t('proposedAt'),
      sort: 'proposedAt',
      width: 140,
      render: (row) => dateTime(row.proposedAt),
    },
    { key: 'decidedBy', title: t('decidedBy'), width: 90, render: (row) => row.decidedByName ?? tc('empty') },
  ]
}

function useLimit(): Column<LimitChangeRow>[] {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    { key: 'kind', title: t('limit.kind'), width: 100, render: (row) => code('limitKind', row.kind) },
    {
      key: 'former',
      title: t('limit.former'),
      align: 'right',
      width: 112,
      render: (row) => <LimitText fen={row.formerFen} />,
    },
    {
      key: 'wanted',
      title: t('limit.wanted'),
      align: 'right',
      width: 112,
      render: (row) => <LimitText fen={row.wantedFen} />,
    },
    { key: 'endsOn', title: t('limit.endsOn'), width: 110, render: (row) => row.endsOn ?? tc('empty') },
    { key: 'proposedBy', title: t('proposedBy'), width: 90, render: (row) => row.proposedByName },
    {
      key: 'proposedAt',
      title: t('proposedAt'),
      sort: 'proposedAt',
      width: 140,
      render: (row) => dateTime(row.proposedAt),
    },
    { key: 'decidedBy', title: t('decidedBy'), width: 90, render: (row) => row.decidedByName ?? tc('empty') },
    {
      key: 'decidedAt',
      title: t('decidedAt'),
      width: 140,
      hidden: true,
      render: (row) => dateTime(row.decidedAt) || tc('empty'),
    },
  ]
}

function useMeasure(): Column<CreditMeasureRow>[] {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    { key: 'kind', title: t('measure.kind'), width: 120, render: (row) => code('measureKind', row.kind) },
    {
      key: 'most',
      title: t('measure.most'),
      align: 'right',
      width: 120,
      render: (row) => <MoneyText fen={row.mostFen} />,
    },
    { key: 'reason', title: tc('reason'), width: 220, render: (row) => row.reason },
    {
      key: 'validUntil',
      title: t('validUntil'),
      sort: 'validUntil',
      width: 110,
      render: (row) => row.validUntil ?? tc('empty'),
    },
    { key: 'requiredBy', title: t('measure.requiredBy'), width: 90, render: (row) => row.requiredByName },
    {
      key: 'requiredAt',
      title: t('measure.requiredAt'),
      sort: 'requiredAt',
      width: 110,
      render: (row) => date(row.requiredAt),
    },
  ]
}

function useObservation(): Column<CreditObservationRow>[] {
  const { t } = useTranslation('assessment')
  const { code } = useCodes()
  return [
    { key: 'item', title: t('observation.item'), width: 150, render: (row) => code('observedItem', row.item) },
    { key: 'severity', title: t('severity'), width: 80, render: (row) => <SeverityTag severity={row.severity} /> },
    { key: 'words', title: t('observation.words'), width: 320, render: (row) => row.words },
    { key: 'observedOn', title: t('observation.on'), sort: 'observedOn', width: 110, render: (row) => row.observedOn },
    { key: 'recordedBy', title: t('observation.by'), width: 90, render: (row) => row.recordedByName },
  ]
}
