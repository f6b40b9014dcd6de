import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Flex } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import type { Customer } from '@/api/types'
import { hasRole, useMe } from '@/auth/session'
import { useCodes } from '@/i18n/codes'
import { date, dateTime } from '@/i18n/format'
import { ActionButtons, type ActionSpec } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { HoldDialog } from './HoldDialog'
import { holdQuery } from './queries'

const KEEPERS = ['DATA_ADMIN', 'GENERAL_MANAGER', 'DEPUTY_GM', 'AUDITOR'] as const

/** What is done with the file as a whole: sealed, unsealed, kept from destruction. */
export function SealButtons({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const { options } = useCodes()
  const [holding, setHolding] = useState(false)
  const held = useHold(customer).data
  const reason = { name: 'reason', label: tc('reason'), kind: 'textarea', required: true, maxLength: 300 } as const
  const specs: ActionSpec[] = [
    { action: 'confirm-seal', kind: 'primary', rule: 'S4-19', explain: t('seal.confirm.explain') },
    {
      action: 'seal',
      rule: 'S4-19',
      explain: t('seal.explain'),
      initial: { archiveClass: 'DEALT' },
      fields: [
        { name: 'cooperationEndedOn', label: t('seal.endedOn'), kind: 'date', required: true, initial: dayjs() },
        {
          name: 'archiveClass',
          label: t('seal.class'),
          kind: 'select',
          required: true,
          options: options('archiveClass', ENUMS.archiveClass),
        },
        reason,
      ],
      body: (values) => ({
        ...values,
        cooperationEndedOn: (values.cooperationEndedOn as Dayjs).format('YYYY-MM-DD'),
        reason: String(values.reason).trim(),
      }),
    },
    { action: 'unseal', rule: 'S4-19', explain: t('seal.unseal.explain'), fields: [reason] },
    { action: 'hold', rule: 'S4-18', go: () => setHolding(true) },
  ]
  const offered = held ? specs.filter((spec) => spec.action !== 'hold') : specs
  return (
    <>
      <ActionButtons
        base="/api/v1/customers"
        of="customer"
        record={customer}
        specs={offered}
        inline={2}
        refresh={[['customers'], ['destruction-lists'], ['tasks'], ['notices'], ['audit']]}
      />
      {holding && <HoldDialog customer={customer} onClose={() => setHolding(false)} />}
    </>
  )
}

/** What the reader must know before anything else of a file that is out of use or on hold. */
export function SealBanner({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const { code } = useCodes()
  const { sealing, destruction } = customer
  if (destruction) {
    return (
      <Banner
        type="error"
        title={t('destroyed.title')}
        rule="S4-18"
        text={t('destroyed.text', { at: dateTime(destruction.destroyedAt), number: destruction.listNumber })}
      />
    )
  }
  return (
    <>
      {sealing && (
        <Banner
          type="warning"
          title={t('sealed.title')}
          rule="S4-20"
          text={t('sealed.text', {
            by: sealing.sealedByName,
            at: dateTime(sealing.sealedAt),
            ended: date(sealing.cooperationEndedOn),
            class: code('archiveClass', sealing.archiveClass),
            from: date(sealing.destroyableFrom),
            reason: sealing.reason,
          })}
        />
      )}
      <HoldBanner customer={customer} />
    </>
  )
}

function HoldBanner({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const queries = useQueryClient()
  const { data: hold } = useHold(customer)
  const reason = { name: 'reason', label: tc('reason'), kind: 'textarea', required: true, maxLength: 300 } as const
  if (!hold) return null
  const refresh = () => queries.invalidateQueries({ queryKey: ['customers', customer.id] })
  return (
    <Banner
      type="info"
      title={t('hold.title')}
      rule="S4-18"
      text={t('hold.text', { by: hold.placedByName, at: dateTime(hold.placedAt), reason: hold.reason })}
      action={
        <ActionButtons
          base="/api/v1/legal-holds"
          of="legal-hold"
          record={hold}
          specs={[{ action: 'lift', rule: 'S4-18', fields: [reason], onAnswer: () => void refresh() }]}
          refresh={[['customers', customer.id], ['destruction-lists'], ['audit']]}
        />
      }
    />
  )
}

/** The hold in place, for those who may know of it. */
function useHold(customer: Customer) {
  const me = useMe()
  return useQuery({ ...holdQuery(customer.id), enabled: hasRole(me, KEEPERS) && !customer.destruction })
}

interface BannerProps {
  type: 'error' | 'warning' | 'info'
  title: string
  rule: string
  text: string
  action?: React.ReactNode
}

function Banner({ type, title, rule, text, action }: BannerProps) {
  return (
    <Alert
      style={{ marginBottom: 10 }}
      type={type}
      showIcon
      title={
        <Flex gap={12} wrap align="center">
          <b>{title}</b>
          <span>{text}</span>
          <ArticleChip rule={rule} />
        </Flex>
      }
      action={action}
    />
  )
}
