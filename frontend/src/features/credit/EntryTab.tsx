import { useTranslation } from 'react-i18next'
import type { ExposureEntry } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { LimitText, MoneyText } from '@/ui/MoneyText'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { loadEntries } from './queries'

/** 占用明细: what moved the account's exposure, and what it stood at afterwards. */
export function EntryTab({ accountId }: { accountId: string }) {
  const { t } = useTranslation('credit')
  return (
    <SearchTable<ExposureEntry>
      id="exposure-entries"
      searchable={false}
      columns={useColumns()}
      filters={[]}
      search={{}}
      onSearch={() => {}}
      queryKey={['credit-accounts', accountId, 'entries']}
      load={loadEntries(accountId)}
      rowKey={(row) => String(row.number)}
      empty={t('entry.empty')}
    />
  )
}

function useColumns(): Column<ExposureEntry>[] {
  const { t } = useTranslation('credit')
  const { code } = useCodes()
  const amount = (
    key: 'reservedByFen' | 'owedByFen' | 'reservedFen' | 'owedFen',
    title: string,
  ): Column<ExposureEntry> => ({
    key,
    title,
    align: 'right',
    width: 130,
    render: (row) => <MoneyText fen={row[key]} />,
  })
  return [
    { key: 'movedAt', title: t('entry.movedAt'), fixed: true, width: 140, render: (row) => dateTime(row.movedAt) },
    { key: 'movement', title: t('entry.movement'), width: 110, render: (row) => code('movement', row.movement) },
    amount('reservedByFen', t('entry.reservedBy')),
    amount('owedByFen', t('entry.owedBy')),
    amount('reservedFen', t('reserved')),
    amount('owedFen', t('owed')),
    { key: 'limit', title: t('limit'), align: 'right', width: 130, render: (row) => <LimitText fen={row.limitFen} /> },
  ]
}
