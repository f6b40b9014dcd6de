import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DemandNoticeDetail, LetterItem, PaymentReminderDetail } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { money } from '@/i18n/format'
import { Signatures } from '@/print/PrintPage'
import { demandQuery, reminderQuery } from './queries'
import { Cell, Loaded, Sheet } from './Sheet'

/** 《付款提示书面通知》 (S3-11). */
export function ReminderPaper({ id }: { id: string }) {
  return <Loaded query={useQuery(reminderQuery(id))}>{(detail) => <Reminder detail={detail} />}</Loaded>
}

function Reminder({ detail: { reminder, items } }: { detail: PaymentReminderDetail }) {
  const { t } = useTranslation('print')
  const { code } = useCodes()
  return (
    <Sheet
      noted={{ form: 'PAYMENT_REMINDER', id: reminder.id }}
      title={t('reminder.title')}
      number={reminder.number}
      record={`/payment-reminders/${reminder.id}`}
      sub={t('reminder.sub')}
    >
      <p>{t('letter.to', { name: reminder.customerName })}</p>
      <p>{t('reminder.words', { amount: money(reminder.amountFen) })}</p>
      <Items items={items} />
      <div className="kg-paper-grid">
        <Cell label={t('letter.sentOn')} value={reminder.sentOn} />
        <Cell label={t('letter.channel')} value={code('letterChannel', reminder.channel)} />
        <Cell label={t('reminder.answer')} value={t('reminder.choices')} span={12} />
        <Cell label={t('reminder.promisedOn')} value={reminder.promisedOn} />
        <Cell label={t('reminder.answerWords')} value={reminder.answerWords} />
      </div>
      <Signatures lines={[{ label: t('letter.sender'), name: reminder.sentByName }, { label: t('letter.customer') }]} />
    </Sheet>
  )
}

/** 《催款通知单》 (S2e-40). */
export function DemandPaper({ id }: { id: string }) {
  return <Loaded query={useQuery(demandQuery(id))}>{(detail) => <Demand detail={detail} />}</Loaded>
}

function Demand({ detail: { notice, items } }: { detail: DemandNoticeDetail }) {
  const { t } = useTranslation('print')
  return (
    <Sheet
      noted={{ form: 'DEMAND_NOTICE', id: notice.id }}
      title={t('demand.title')}
      number={notice.number}
      record={`/demand-notices/${notice.id}`}
      sub={t('demand.sub', { level: notice.level })}
    >
      <p>{t('letter.to', { name: notice.customerName })}</p>
      <p>
        {t('demand.words', {
          since: notice.overdueSince,
          amount: money(notice.amountFen),
          breach: notice.breachOn,
        })}
      </p>
      <Items items={items} />
      <Signatures
        lines={[
          { label: t('letter.sender'), name: notice.issuedByName },
          { label: t('letter.seal') },
          { label: t('letter.customer') },
        ]}
      />
    </Sheet>
  )
}

function Items({ items }: { items: LetterItem[] }) {
  const { t } = useTranslation('print')
  return (
    <table className="kg-print-table">
      <thead>
        <tr>
          <th>{t('letter.number')}</th>
          <th>{t('letter.contract')}</th>
          <th>{t('letter.shippedOn')}</th>
          <th>{t('letter.dueOn')}</th>
          <th>{t('letter.fen')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.receivableId}>
            <td>{item.number}</td>
            <td>{item.contractNumber ?? item.releaseNumber}</td>
            <td>{item.shippedOn}</td>
            <td>{item.dueOn}</td>
            <td>{money(item.fen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
