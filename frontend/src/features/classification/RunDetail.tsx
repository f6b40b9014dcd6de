import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ClassificationRow, ClassificationRun } from '@/api/types'
import { dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage, type Fact } from '@/ui/DetailPage'
import { SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { TimelineList } from '@/ui/TimelineList'
import type { ListSearch } from '@/ui/tableSearch'
import { ParetoCurve } from './ParetoCurve'
import { BASE, historyQuery, loadRows, runQuery } from './queries'
import { Result } from './Result'
import { useRowColumns, useRowFilters } from './rows'
import { useActionSpecs } from './useActionSpecs'

interface Props {
  id: string
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** One classification: what it goes by, what it says, and what would change at whom. */
export function RunDetail({ id, search, onSearch }: Props) {
  const run = useQuery(runQuery(id))
  useNameCrumb(run.data?.number)
  if (run.isError) return <ErrorState error={run.error} onRetry={() => void run.refetch()} />
  if (!run.data) return <PageSkeleton />
  return <Sheet run={run.data} {...{ search, onSearch }} />
}

function Sheet({ run, search, onSearch }: Omit<Props, 'id'> & { run: ClassificationRun }) {
  const { t } = useTranslation('classification')
  const navigate = useNavigate()
  const history = useQuery(historyQuery(run.id))
  return (
    <DetailPage
      title={t('fromTo', { from: run.from, to: run.to })}
      number={run.number}
      tags={
        <>
          <StatusTag of="classification-run" status={run.status} />
          <ArticleChip rule="S1-32" />
          <ArticleChip rule="S3-85" />
        </>
      }
      actions={
        <ActionButtons
          base={BASE}
          of="classification-run"
          record={run}
          specs={useActionSpecs(run)}
          refresh={[['classification-runs'], ['customers'], ['tasks'], ['notices'], ['audit']]}
        />
      }
      groups={[
        {
          key: 'facts',
          title: t('basis'),
          extra: <AuditLink type="classification-run" id={run.id} />,
          facts: useFacts(run),
        },
      ]}
      aside={<TimelineList entries={history.data?.items} />}
    >
      <Notes run={run} />
      <Result run={run} />
      <ParetoCurve id={run.id} />
      <SearchTable<ClassificationRow>
        id="classification-rows"
        searchable={false}
        columns={useRowColumns()}
        filters={useRowFilters()}
        search={search}
        onSearch={onSearch}
        queryKey={['classification-runs', run.id, 'rows']}
        load={loadRows(run.id)}
        rowKey={(row) => row.customerId}
        onOpen={(row) => void navigate({ to: `/customers/${row.customerId}` as never })}
      />
    </DetailPage>
  )
}

function useFacts(run: ClassificationRun): Fact[] {
  const { t } = useTranslation('classification')
  const { t: tc } = useTranslation()
  const signed = (name: string | null, at: string | null) => (name ? `${name}　${dateTime(at)}` : null)
  return [
    { label: t('boundaries'), value: t('boundaries.words', { a: run.untilA, b: run.untilB }) },
    { label: t('policyVersion'), value: run.policyVersion },
    { label: t('proposedBy'), value: signed(run.proposedByName, run.proposedAt) },
    { label: t('decidedBy'), value: signed(run.decidedByName, run.decidedAt) },
    { label: t('decisionReason'), value: run.decisionReason },
    { label: tc('note'), value: run.note },
  ]
}

/** What has to be known before the figures are read. */
function Notes({ run }: { run: ClassificationRun }) {
  const { t } = useTranslation('classification')
  const note = (type: 'warning' | 'info', title: string) => (
    <Alert style={{ marginBottom: 10 }} type={type} showIcon title={title} />
  )
  const idle = run.customers - run.buyers
  return (
    <>
      {run.tradesChanged && note('warning', t('tradesChanged'))}
      {run.status === 'OUTDATED' && note('info', t('outdated', { number: run.decisionReason ?? '' }))}
      {run.skipped ? note('warning', t('skipped', { count: run.skipped })) : null}
      {idle > 0 && note('info', t('idle', { count: idle }))}
    </>
  )
}
