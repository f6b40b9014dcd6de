import { useTranslation } from 'react-i18next'
import type { TradeEntry } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { BatchPage } from '@/ui/BatchPage'
import { COLUMNS, entryOf } from './paste'
import { MOST_IN_WORKBOOK, recordAll, recordWorkbook } from './queries'

/** 批量登记交易: the sales of a period from a spreadsheet or another program. */
export function TradeBatch() {
  const { t } = useTranslation('trades')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return (
    <BatchPage<TradeEntry>
      title={t('batch.title')}
      hint={t('batch.hint')}
      rule="S1-31"
      roles={['FINANCE', 'DATA_ADMIN']}
      columns={COLUMNS.map((name) => t(`column.${name}`))}
      entryOf={entryOf}
      unreadable={(lines) => t('batch.unreadable', { lines })}
      names={[
        { title: t('orderNumber'), of: (entry) => entry.orderNumber },
        { title: t('customer'), of: (entry) => entry.customer },
      ]}
      field={(name) => code('tradeField', name)}
      send={recordAll}
      sheet={{ most: MOST_IN_WORKBOOK, place: tc('batch.row'), send: recordWorkbook }}
      after={[['trade-records'], ['customers']]}
    />
  )
}
