import { useNavigate } from '@tanstack/react-router'
import { Button, Flex, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { STATUSES } from '@/api/codes'
import type { DestructionListRow } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { loadLists } from './queries'

const ALL = 'all'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 销毁清单: one tab per state (S2c-39, S4-18). */
export function Lists({ search, onSearch }: Props) {
  const { t } = useTranslation('destruction')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const navigate = useNavigate()
  const { status, ...rest } = search
  return (
    <div className="kg-page">
      <PageHead
        title={t('list.title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('list.hint')}
            <ArticleChip rule="S2c-39" />
            <ArticleChip rule="S4-18" />
          </Flex>
        }
        actions={
          <Can roles={['DATA_ADMIN']}>
            <Button type="primary" onClick={() => void navigate({ to: '/destruction-lists/new' as never })}>
              {t('list.new')}
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
          ...STATUSES['destruction-list'].map((each) => ({
            key: each,
            label: code('status', `destruction-list.${each}`),
          })),
        ]}
      />
      <SearchTable<DestructionListRow>
        id="destruction-lists"
        columns={useListColumns()}
        filters={[]}
        search={rest}
        onSearch={(next) => onSearch({ status, ...next })}
        queryKey={['destruction-lists', 'list', status]}
        load={(query, signal) => loadLists({ ...query, status }, signal)}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: `/destruction-lists/${row.id}` as never })}
      />
    </div>
  )
}

function useListColumns(): Column<DestructionListRow>[] {
  const { t } = useTranslation('destruction')
  const { t: tc } = useTranslation()
  return [
    {
      key: 'number',
      title: tc('number'),
      fixed: true,
      sort: 'number',
      width: 150,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    {
      key: 'status',
      title: tc('status'),
      width: 100,
      render: (row) => <StatusTag of="destruction-list" status={row.status} />,
    },
    { key: 'files', title: t('files'), align: 'right', width: 90, render: (row) => row.files },
    {
      key: 'witnesses',
      title: t('witnesses'),
      align: 'right',
      width: 90,
      render: (row) => t('witnessesOf', { count: row.witnesses, needed: row.witnessesNeeded }),
    },
    { key: 'draftedBy', title: t('draftedBy'), width: 100, render: (row) => row.draftedByName },
    {
      key: 'draftedAt',
      title: t('draftedAt'),
      sort: 'draftedAt',
      width: 150,
      render: (row) => dateTime(row.draftedAt),
    },
    { key: 'executedBy', title: t('executedBy'), width: 100, render: (row) => row.executedByName ?? tc('empty') },
    {
      key: 'executedAt',
      title: t('executedAt'),
      width: 150,
      render: (row) => dateTime(row.executedAt) || tc('empty'),
    },
  ]
}
