import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Flex, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ArchiveSnapshot, ArchiveSnapshotFacts } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type Fact, Facts } from '@/ui/DetailPage'
import { MoneyText } from '@/ui/MoneyText'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { useFileWords } from '@/ui/useFileWords'
import { ValueClassTag } from '@/ui/ValueClassTag'
import { Comparison } from './Comparison'
import { siblingsQuery, snapshotQuery } from './queries'

const NOW = 'now'

interface Props {
  id: string
  /** Another snapshot, or the file as it is now; nothing: only this one. */
  compare: string | undefined
  onCompare: (other: string | undefined) => void
}

/** An archived file, opened like the file itself; beside another state of it, what is different. */
export function SnapshotDetail(props: Props) {
  const snapshot = useQuery(snapshotQuery(props.id))
  useNameCrumb(snapshot.data && `${snapshot.data.customerName} ${snapshot.data.facts.period}`)
  if (snapshot.isError) return <ErrorState error={snapshot.error} onRetry={() => void snapshot.refetch()} />
  if (!snapshot.data) return <PageSkeleton />
  return <Sheet {...props} snapshot={snapshot.data} />
}

function Sheet({ id, compare, onCompare, snapshot }: Props & { snapshot: ArchiveSnapshot }) {
  const { t } = useTranslation('snapshots')
  const { customerId, customerName, customerNumber, facts } = snapshot
  return (
    <DetailPage
      title={customerName}
      number={customerNumber}
      tags={
        <>
          <ValueClassTag value={facts.valueClass} long />
          <ArticleChip rule="S2a-36" />
        </>
      }
      actions={<CompareWith {...{ id, customerId, compare, onCompare }} />}
      groups={[
        {
          key: 'facts',
          title: t('facts', { period: facts.period }),
          extra: <Link to={`/customers/${customerId}` as never}>{t('toCustomer')}</Link>,
          facts: useSnapshotFacts(facts),
        },
      ]}
    >
      {compare ? (
        <Comparison id={id} other={compare === NOW ? undefined : compare} />
      ) : (
        <Sections snapshot={snapshot} />
      )}
    </DetailPage>
  )
}

function CompareWith({ id, customerId, compare, onCompare }: Props & { customerId: string }) {
  const { t } = useTranslation('snapshots')
  const { code } = useCodes()
  const { data: siblings = [] } = useQuery(siblingsQuery(customerId))
  const others = siblings.filter((each) => each.id !== id)
  return (
    <Flex gap={8} align="center">
      <span>{t('compareWith')}</span>
      <Select
        allowClear
        style={{ width: 280 }}
        aria-label={t('compareWith')}
        placeholder={t('compare.none')}
        value={compare}
        onChange={onCompare}
        options={[
          { value: NOW, label: t('compare.now') },
          ...others.map((each) => ({
            value: each.id,
            label: `${each.period}　${code('snapshotKind', each.kind)}　${dateTime(each.takenAt)}`,
          })),
        ]}
      />
    </Flex>
  )
}

function useSnapshotFacts(facts: ArchiveSnapshotFacts): Fact[] {
  const { t } = useTranslation('snapshots')
  const { code } = useCodes()
  return [
    { label: t('kind'), value: code('snapshotKind', facts.kind) },
    { label: t('takenAt'), value: dateTime(facts.takenAt) },
    { label: t('takenBy'), value: facts.takenByName },
    { label: t('completeness'), value: `${facts.completeness}%` },
    { label: t('sales', { from: facts.periodFrom, to: facts.periodTo }), value: <MoneyText fen={facts.amountFen} /> },
    { label: t('records'), value: facts.records },
    ...(facts.reason ? [{ label: t('reason'), value: facts.reason, wide: true }] : []),
  ]
}

/** Section by section what stood in the file; personal data by their outline, as in the file. */
function Sections({ snapshot }: { snapshot: ArchiveSnapshot }) {
  const words = useFileWords()
  return snapshot.sections.map(({ section, entryId, values }) => (
    <Facts
      key={entryId ?? section}
      title={entryId ? `${words.section(section)} · ${words.entry({ section, values })}` : words.section(section)}
      facts={Object.entries(values).map(([field, value]) => ({
        label: words.field(section, field),
        value: words.value(section, field, value),
      }))}
    />
  ))
}
