import { useTranslation } from 'react-i18next'
import type { ShipmentEntry, ShipmentRows } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { BatchPage } from '@/ui/BatchPage'
import type { BatchAnswer } from '@/ui/BatchResult'
import { COLUMNS, entryOf } from './paste'
import { AFTER, MOST_IN_WORKBOOK, recordShipments, recordWorkbook } from './queries'
import { SHIPPERS } from './roles'

/** 发货批量登记: what the warehouse sent out, release by release. */
export function ShipmentBatch() {
  const { t } = useTranslation('sales')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const field = (name: string) => {
    const [, list, place = ''] = /^(quantities|column)\[?(\d+)/.exec(name) ?? []
    if (list === 'quantities') return t('ship.quantityOf', { place: Number(place) + 1 })
    return list === 'column' ? t('ship.cellOf', { place }) : code('shipmentField', name)
  }
  const answerOf = ({ results, ...counts }: ShipmentRows): BatchAnswer => ({
    ...counts,
    rows: results.map(({ row, shipment, code: refusal, errors }) => ({
      row,
      status: shipment?.result ?? 'FAILED',
      // A row that contradicts another one is refused as a whole, not for a field.
      errors: refusal && errors.length === 0 ? [{ code: refusal, message: code('problem', refusal) }] : errors,
    })),
  })
  return (
    <BatchPage<ShipmentEntry>
      title={t('ship.title')}
      hint={t('ship.hint')}
      rule="S3-02"
      roles={SHIPPERS}
      columns={COLUMNS.map((name) => t(`ship.column.${name}`))}
      entryOf={entryOf}
      unreadable={(lines) => t('ship.unreadable', { lines })}
      names={[
        { title: t('release.title'), of: (entry) => entry.release },
        { title: t('release.sourceKey'), of: (entry) => entry.sourceKey },
      ]}
      field={field}
      send={async (entries) => answerOf(await recordShipments(entries))}
      sheet={{
        most: MOST_IN_WORKBOOK,
        place: tc('batch.row'),
        send: async (workbook) => answerOf(await recordWorkbook(workbook)),
      }}
      after={AFTER}
    />
  )
}
