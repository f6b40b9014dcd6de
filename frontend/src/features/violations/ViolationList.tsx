import { useNavigate } from '@tanstack/react-router'
import { Button, Flex, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS, STATUSES } from '@/api/codes'
import { useDepartmentOptions } from '@/api/org'
import type { ViolationRow } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { date, dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { Proposal } from './Proposal'
import { loadViolations } from './queries'
import { REPORTERS } from './reporters'

const ALL = 'all'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 违规记录: what the software refused and what people reported, one tab per state (S4-34, S2d-26). */
export function ViolationList({ search, onSearch }: Props) {
  const { t } = useTranslation('violations')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const navigate = useNavigate()
  const departments = useDepartmentOptions()
  const { status, ...rest } = search
  const options = (family: 'violationKind' | 'violationSource') =>
    ENUMS[family].map((value) => ({ value, label: code(family, value) }))
  return (
    <div className="kg-page">
      <PageHead
        title={t('title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('hint')}
            <ArticleChip rule="S4-34" />
            <ArticleChip rule="S2d-26" />
          </Flex>
        }
        actions={
          <Can roles={REPORTERS}>
            <Button type="primary" onClick={() => void navigate({ to: '/violations/new' as never })}>
              {t('report')}
            </Button>
          </Can>
        }
      />
      <Tabs
        size="small"
        activeKey={status ?? ALL}
        onChange={(tab) => onSearch({ ...rest, status: tab === ALL ? undefined : tab })}
        items={[
          { key: ALL, label: tc('all') },
          ...STATUSES.violation.map((each) => ({ key: each, label: code('status', `violation.${each}`) })),
        ]}
      />
      <SearchTable<ViolationRow>
        id="violations"
        columns={useColumns()}
        filters={[
          { key: 'kind', label: t('kind'), options: options('violationKind') },
          { key: 'source', label: t('source'), options: options('violationSource') },
          { key: 'department', label: tc('department'), options: departments },
        ]}
        search={rest}
        onSearch={(next) => onSearch({ status, ...next })}
        queryKey={['violations', 'list', status]}
        load={(query, signal) => loadViolations({ ...query, status }, signal)}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: `/violations/${row.id}` as never })}
      />
    </div>
  )
}

function useColumns(): Column<ViolationRow>[] {
  const { t } = useTranslation('violations')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    {
      key: 'number',
      title: tc('number'),
      fixed: true,
      sort: 'number',
      width: 140,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    {
      key: 'status',
      title: tc('status'),
      width: 90,
      render: (row) => <StatusTag of="violation" status={row.status} />,
    },
    { key: 'kind', title: t('kind'), width: 130, render: (row) => code('violationKind', row.kind) },
    { key: 'person', title: t('person'), width: 80, render: (row) => row.personName },
    { key: 'department', title: tc('department'), width: 150, hidden: true, render: (row) => row.departmentName },
    {
      key: 'what',
      title: t('what'),
      width: 170,
      render: (row) =>
        row.attempt
          ? `${code('attempt', row.attempt)}${row.attempts > 1 ? t('times', { count: row.attempts }) : ''}`
          : t('reported'),
    },
    { key: 'customer', title: t('customer'), width: 170, render: (row) => row.customerName ?? tc('empty') },
    { key: 'happenedOn', title: t('happenedOn'), width: 110, render: (row) => date(row.happenedOn) },
    {
      key: 'reported',
      title: t('reportedBy'),
      sort: 'reportedAt',
      width: 170,
      render: (row) => `${row.reportedByName}　${dateTime(row.reportedAt)}`,
    },
    {
      key: 'proposal',
      title: t('proposal'),
      width: 150,
      render: (row) => <Proposal fen={row.proposedFen} dismissal={row.dismissalProposed} />,
    },
  ]
}
