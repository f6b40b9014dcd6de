import { useNavigate } from '@tanstack/react-router'
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from '@/ui/ArticleChip'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import type { ListSearch } from '@/ui/tableSearch'
import { useStatusFilter } from '@/ui/useStatusFilter'
import { useRecordColumns } from './recordColumns'
import { loaders, pageOf, type RecordKind } from './records'

interface Props {
  kind: RecordKind
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

const RULES: Record<RecordKind, string> = {
  investigation: 'S1-50',
  'credit-rating': 'S0-10',
  'limit-change': 'S3-24',
  'credit-measure': 'S1-46',
  'credit-observation': 'S3-09',
}

/** A work list of credit control: all investigations, ratings, limits, measures or observations one may see. */
export function RecordPage({ kind, ...list }: Props) {
  const { t } = useTranslation('assessment')
  return (
    <div className="kg-page">
      <PageHead
        title={t(`${kind}.list`)}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t(`${kind}.hint`)}
            <ArticleChip rule={RULES[kind]} />
          </Flex>
        }
      />
      <RecordTable kind={kind} {...list} />
    </div>
  )
}

/** @param accountId leaves the records of one account, whose name need not be repeated in each row */
export function RecordTable({ kind, search, onSearch, accountId }: Props & { accountId?: string }) {
  const { t } = useTranslation('assessment')
  const navigate = useNavigate()
  const load = loaders[kind]
  return (
    <SearchTable<{ id: string }>
      id={accountId ? `${kind}-of-account` : kind}
      columns={useRecordColumns(kind, !accountId) as Column<{ id: string }>[]}
      filters={useFilters(kind)}
      search={search}
      onSearch={onSearch}
      searchable={!accountId}
      queryKey={[kind, 'list', accountId]}
      load={(query, signal) => load({ ...query, accountId }, signal) as never}
      rowKey={(row) => row.id}
      empty={t(`${kind}.empty`)}
      onOpen={(row) => void navigate({ to: pageOf(kind, row.id) as never })}
    />
  )
}

function useFilters(kind: RecordKind) {
  const { t: tc } = useTranslation()
  const { t } = useTranslation('assessment')
  const { options } = useCodes()
  const status = useStatusFilter(kind)
  switch (kind) {
    case 'investigation':
      return [status, { key: 'mine', label: t('mine'), options: [{ value: 'true', label: tc('yes') }] }]
    case 'limit-change':
      return [status, { key: 'kind', label: t('limit.kind'), options: options('limitKind', ENUMS.limitKind) }]
    case 'credit-measure':
      return [status, { key: 'kind', label: t('measure.kind'), options: options('measureKind', ENUMS.measureKind) }]
    case 'credit-observation':
      return [
        status,
        { key: 'item', label: t('observation.item'), options: options('observedItem', ENUMS.observedItem) },
        { key: 'severity', label: t('severity'), options: options('severity', ENUMS.severity.slice(1)) },
      ]
    default:
      return [
        status,
        { key: 'grade', label: t('rating.grade'), options: ['A', 'B', 'C'].map((value) => ({ value, label: value })) },
      ]
  }
}
