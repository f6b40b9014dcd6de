import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DatePicker, Form, InputNumber } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { LetterItem, PaymentReminderDetail } from '@/api/types'
import { useMayAudit } from '@/auth/audit'
import { useCodes } from '@/i18n/codes'
import { ActionButtons, type ActionField, type ActionSpec } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditTrail } from '@/ui/AuditTrail'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage } from '@/ui/DetailPage'
import { MoneyText } from '@/ui/MoneyText'
import { PrintLink } from '@/ui/PrintLink'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { LetterItems } from './LetterItems'
import { REFRESH, REMINDERS, reminderQuery } from './queries'

/** One written reminder: what it names, and what the customer answered. */
export function ReminderDetail({ id }: { id: string }) {
  const reminder = useQuery(reminderQuery(id))
  useNameCrumb(reminder.data?.reminder.number)
  if (reminder.isError) return <ErrorState error={reminder.error} onRetry={() => void reminder.refetch()} />
  if (!reminder.data) return <PageSkeleton />
  return <View detail={reminder.data} />
}

function View({ detail }: { detail: PaymentReminderDetail }) {
  const { t } = useTranslation('collecting')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const audits = useMayAudit('payment-reminder')
  const { reminder: row } = detail
  return (
    <DetailPage
      title={row.customerName}
      number={row.number}
      tags={
        <>
          <StatusTag of="payment-reminder" status={row.status} />
          <ArticleChip rule="S3-11" />
        </>
      }
      actions={
        <>
          <PrintLink of="payment-reminders" id={row.id} />
          <ActionButtons
            base={REMINDERS}
            of="payment-reminder"
            record={{ id: row.id, version: detail.version, allowedActions: detail.allowedActions }}
            specs={useSpecs(detail.items)}
            refresh={REFRESH}
          />
        </>
      }
      groups={[
        {
          key: 'letter',
          facts: [
            {
              label: t('customer'),
              value: <Link to={`/customers/${row.customerId}` as never}>{row.customerName}</Link>,
            },
            { label: t('amount'), value: <MoneyText fen={row.amountFen} /> },
            { label: t('sentOn'), value: row.sentOn },
            { label: t('channel'), value: code('letterChannel', row.channel) },
            { label: t('sentBy'), value: row.sentByName },
            { label: t('answeredOn'), value: row.answeredOn ?? tc('empty') },
            { label: t('promisedOn'), value: row.promisedOn ?? tc('empty') },
            { label: t('answeredBy'), value: row.answeredByName ?? tc('empty') },
            { label: t('answerWords'), value: row.answerWords ?? tc('empty'), wide: true },
          ],
        },
      ]}
    >
      <LetterItems items={detail.items} />
      {audits && <AuditTrail service="credit" type="payment-reminder" id={row.id} />}
    </DetailPage>
  )
}

const day = (value: unknown) => (value as Dayjs).format('YYYY-MM-DD')

function useSpecs(items: LetterItem[]): ActionSpec[] {
  const { t } = useTranslation('collecting')
  const answered: ActionField = {
    name: 'answeredOn',
    label: t('answeredOn'),
    kind: 'date',
    required: true,
    initial: dayjs(),
  }
  const words = (required: boolean): ActionField => ({
    name: 'words',
    label: t('answerWords'),
    kind: 'textarea',
    required,
    maxLength: 300,
  })
  return [
    {
      action: 'promise',
      kind: 'primary',
      rule: 'S3-11',
      explain: t('promise.explain'),
      fields: [answered, words(false)],
      form: (
        <Form.Item name="promisedOn" label={t('promisedOn')} rules={[{ required: true, message: t('promisedOn') }]}>
          <DatePicker style={{ width: '100%' }} minDate={dayjs()} />
        </Form.Item>
      ),
      body: (v) => ({ answeredOn: day(v.answeredOn), promisedOn: day(v.promisedOn), words: v.words || null }),
    },
    {
      action: 'say-unable',
      kind: 'danger',
      rule: 'S3-10',
      explain: t('unable.explain'),
      fields: [answered, words(true)],
      body: (v) => ({ answeredOn: day(v.answeredOn), words: v.words }),
    },
    {
      action: 'dispute',
      rule: 'S3-11',
      explain: t('dispute.explain'),
      fields: [answered, words(true)],
      form: items
        .filter((item) => item.openFen > 0)
        .map((item) => (
          <Form.Item
            key={item.receivableId}
            name={['disputed', item.receivableId]}
            label={t('disputedOf', { number: item.number })}
          >
            <InputNumber style={{ width: '100%' }} min={0} max={item.openFen / 100} precision={2} controls={false} />
          </Form.Item>
        )),
      body: (v) => ({
        answeredOn: day(v.answeredOn),
        words: v.words,
        disputed: Object.entries((v.disputed ?? {}) as Record<string, number | null>)
          .filter(([, yuan]) => yuan)
          .map(([receivableId, yuan]) => ({ receivableId, fen: Math.round((yuan ?? 0) * 100) })),
      }),
    },
  ]
}
