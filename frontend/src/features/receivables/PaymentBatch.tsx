import { useTranslation } from 'react-i18next'
import type { PaymentEntry } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { money } from '@/i18n/format'
import { BatchPage } from '@/ui/BatchPage'
import { COLUMNS, entryOf } from './paste'
import { MONEY_KEYS, MOST_IN_WORKBOOK, recordPayments, recordWorkbook } from './queries'

/** 回款批量登记: what a bank's statement says, row by row. */
export function PaymentBatch() {
  const { t } = useTranslation('receivables')
  const { code } = useCodes()
  return (
    <BatchPage<PaymentEntry>
      title={t('batch.title')}
      hint={t('batch.hint')}
      rule="S2e-42"
      roles={['FINANCE']}
      columns={COLUMNS.map((name) => t(`column.${name}`))}
      entryOf={entryOf}
      unreadable={(lines) => t('batch.unreadable', { lines })}
      names={[
        { title: t('customer'), of: (entry) => entry.customer },
        { title: t('received'), of: (entry) => money(entry.amountFen) },
      ]}
      field={(name) => code('paymentField', name)}
      send={recordPayments}
      sheet={{ most: MOST_IN_WORKBOOK, place: t('batch.place'), send: recordWorkbook }}
      after={MONEY_KEYS}
    />
  )
}
