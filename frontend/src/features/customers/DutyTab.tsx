import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Flex, Table, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DutyRow } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { ClockChip } from '@/ui/ClockChip'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState } from '@/ui/states'
import { usePeriod } from '@/ui/usePeriod'
import { dutiesQuery, needsQuery } from './queries'

/** 定期工作: what the calendar asks for at this customer, and the history of its needs (S4-12). */
export function DutyTab({ customerId }: { customerId: string }) {
  return (
    <>
      <Needs customerId={customerId} />
      <Duties customerId={customerId} />
    </>
  )
}

function Needs({ customerId }: { customerId: string }) {
  const { t } = useTranslation('duties')
  const period = usePeriod()
  const needs = useQuery(needsQuery(customerId))
  return (
    <section className="kg-panel kg-table" aria-label={t('tab.needs')}>
      <Flex gap={8} align="center" className="kg-list-bar">
        <strong>{t('tab.needs')}</strong>
        <ArticleChip rule="S4-12" />
      </Flex>
      <Table<DutyRow>
        size="small"
        rowKey="id"
        loading={needs.isPending}
        dataSource={needs.data ?? []}
        pagination={false}
        locale={{ emptyText: <div className="kg-state">{t('tab.needsEmpty')}</div> }}
        columns={[
          { key: 'period', title: t('period'), width: 130, render: (_, row) => period(row) },
          { key: 'words', title: t('needs.words'), render: (_, row) => row.words },
          { key: 'doneBy', title: t('doneBy'), width: 90, render: (_, row) => row.doneByName },
          { key: 'doneAt', title: t('doneAt'), width: 150, render: (_, row) => dateTime(row.doneAt) },
        ]}
      />
    </section>
  )
}

function Duties({ customerId }: { customerId: string }) {
  const { t } = useTranslation('duties')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const period = usePeriod()
  const duties = useQuery(dutiesQuery(customerId))
  if (duties.isError) return <ErrorState error={duties.error} onRetry={() => void duties.refetch()} />
  return (
    <section className="kg-panel kg-table" aria-label={t('tab.open')}>
      <Flex gap={8} align="center" className="kg-list-bar">
        <strong>{t('tab.open')}</strong>
      </Flex>
      <Table<DutyRow>
        size="small"
        rowKey="id"
        loading={duties.isPending}
        dataSource={duties.data ?? []}
        pagination={false}
        locale={{ emptyText: <div className="kg-state">{t('tab.empty')}</div> }}
        columns={[
          {
            key: 'kind',
            title: t('kind'),
            width: 140,
            render: (_, row) => <Link to={`/duties/${row.id}` as never}>{code('dutyKind', row.kind)}</Link>,
          },
          { key: 'period', title: t('period'), render: (_, row) => row.subject ?? period(row) },
          { key: 'status', title: tc('status'), render: (_, row) => <StatusTag of="duty" status={row.status} /> },
          {
            key: 'due',
            title: t('list.due'),
            render: (_, row) =>
              row.doneAt || row.status === 'WAIVED' ? (
                row.late && <Tag color="error">{t('late')}</Tag>
              ) : (
                <ClockChip dueAt={row.dueAt} />
              ),
          },
          { key: 'doneAt', title: t('doneAt'), render: (_, row) => dateTime(row.doneAt) },
          { key: 'doneBy', title: t('doneBy'), render: (_, row) => row.doneByName },
        ]}
      />
    </section>
  )
}
