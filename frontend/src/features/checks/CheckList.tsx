import { useNavigate } from '@tanstack/react-router'
import { Flex, Tabs, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { STATUSES } from '@/api/codes'
import { useDepartmentOptions } from '@/api/org'
import type { ArchiveCheckRow } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { DrawButton } from './DrawButton'
import { FindingTable } from './FindingTable'
import { loadChecks } from './queries'

const ALL = 'all'
const FINDINGS = 'findings'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 档案抽查: the checks month by month, and what they have found (S4-29). */
export function CheckList({ search, onSearch }: Props) {
  const { t } = useTranslation('checks')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const { view, status, mine, ...rest } = search
  const choose = (tab: string) =>
    onSearch(tab === FINDINGS ? { view: FINDINGS } : { ...rest, status: tab === ALL ? undefined : tab })
  return (
    <div className="kg-page">
      <PageHead
        title={t('title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('hint')}
            <ArticleChip rule="S4-29" />
          </Flex>
        }
        actions={
          <Can roles={['DEPT_MANAGER']}>
            <DrawButton />
          </Can>
        }
      />
      <Tabs
        size="small"
        activeKey={view ?? status ?? ALL}
        onChange={choose}
        items={[
          { key: ALL, label: tc('all') },
          ...STATUSES['archive-check'].map((each) => ({ key: each, label: code('status', `archive-check.${each}`) })),
          { key: FINDINGS, label: t('findings') },
        ]}
      />
      {view === FINDINGS ? (
        <FindingTable search={{ status, mine, ...rest }} onSearch={(next) => onSearch({ view, ...next })} />
      ) : (
        <Checks search={rest} onSearch={(next) => onSearch({ status, ...next })} status={status} />
      )}
    </div>
  )
}

function Checks({ search, onSearch, status }: Props & { status: string | undefined }) {
  const { t: tc } = useTranslation()
  const navigate = useNavigate()
  const departments = useDepartmentOptions()
  return (
    <SearchTable<ArchiveCheckRow>
      id="archive-checks"
      columns={useColumns()}
      filters={[{ key: 'department', label: tc('department'), options: departments }]}
      search={search}
      onSearch={onSearch}
      queryKey={['archive-checks', 'list', status]}
      load={(query, signal) => loadChecks({ ...query, status }, signal)}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate({ to: `/archive-checks/${row.id}` as never })}
    />
  )
}

function useColumns(): Column<ArchiveCheckRow>[] {
  const { t } = useTranslation('checks')
  const { t: tc } = useTranslation()
  const count = (key: 'judged' | 'findings' | 'corrected' | 'overdue' | 'open', title: string) => ({
    key,
    title,
    align: 'right' as const,
    width: 84,
    render: (row: ArchiveCheckRow) => row[key],
  })
  return [
    { key: 'month', title: t('month'), fixed: true, sort: 'month', width: 90, render: (row) => row.month },
    { key: 'department', title: tc('department'), width: 160, render: (row) => row.departmentName },
    {
      key: 'number',
      title: tc('number'),
      sort: 'number',
      width: 140,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    {
      key: 'status',
      title: tc('status'),
      width: 90,
      render: (row) => <StatusTag of="archive-check" status={row.status} />,
    },
    {
      key: 'sampled',
      title: t('sampled'),
      align: 'right',
      width: 110,
      render: (row) => t('sampledOf', { sampled: row.sampled, files: row.files }),
    },
    count('judged', t('judged')),
    count('findings', t('found')),
    count('corrected', t('corrected')),
    {
      ...count('overdue', t('overdue')),
      render: (row) => (row.overdue ? <Tag color="error">{row.overdue}</Tag> : 0),
    },
    count('open', t('open')),
    {
      key: 'drawn',
      title: t('drawnBy'),
      width: 210,
      render: (row) => (
        <Flex gap={6}>
          {row.drawnByName}
          <span className="kg-muted">{dateTime(row.drawnAt)}</span>
          {row.late && <Tag color="warning">{t('late')}</Tag>}
        </Flex>
      ),
    },
  ]
}
