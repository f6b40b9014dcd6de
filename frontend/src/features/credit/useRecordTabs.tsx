import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CreditAccount } from '@/api/types'
import type { ListSearch } from '@/ui/tableSearch'
import { RecordTable } from './RecordTable'
import { RECORDS, type RecordKind } from './records'

/** A tab for each kind of record credit control has about the account. */
export function useRecordTabs(account: CreditAccount) {
  const { t } = useTranslation('assessment')
  return (Object.keys(RECORDS) as RecordKind[]).map((kind) => ({
    key: kind as string,
    label: t(`${kind}.tab`),
    children: <OfAccount kind={kind} accountId={account.id} />,
  }))
}

function OfAccount({ kind, accountId }: { kind: RecordKind; accountId: string }) {
  const [search, onSearch] = useState<ListSearch>({})
  return <RecordTable {...{ kind, accountId, search, onSearch }} />
}
