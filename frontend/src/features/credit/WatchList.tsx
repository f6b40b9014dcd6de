import { useNavigate } from '@tanstack/react-router'
import { Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WatchedAccount } from '@/api/types'
import { ArticleChip } from '@/ui/ArticleChip'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import type { ListSearch } from '@/ui/tableSearch'
import { loadWatched } from './records'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 关注名单: customers at whom something serious was seen lately. */
export function WatchList({ search, onSearch }: Props) {
  const { t } = useTranslation('assessment')
  const navigate = useNavigate()
  return (
    <div className="kg-page">
      <PageHead
        title={t('watch')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('watch.hint')}
            <ArticleChip rule="S3-09" />
          </Flex>
        }
      />
      <SearchTable<WatchedAccount>
        id="watch-list"
        columns={useColumns()}
        search={search}
        onSearch={onSearch}
        queryKey={['credit-observation', 'watch-list']}
        load={loadWatched}
        rowKey={(row) => row.accountId}
        empty={t('watch.empty')}
        onOpen={(row) => void navigate({ to: `/credit-accounts/${row.accountId}` as never })}
      />
    </div>
  )
}

function useColumns(): Column<WatchedAccount>[] {
  const { t } = useTranslation('assessment')
  const { t: tcredit } = useTranslation('credit')
  return [
    {
      key: 'customer',
      title: tcredit('customer'),
      fixed: true,
      sort: 'customerName',
      width: 260,
      render: (row) => row.customerName,
    },
    {
      key: 'number',
      title: t('account'),
      width: 140,
      render: (row) => <span className="kg-number">{row.accountNumber}</span>,
    },
    { key: 'serious', title: t('watch.serious'), align: 'right', width: 100, render: (row) => row.serious },
    {
      key: 'open',
      title: t('watch.open'),
      align: 'right',
      width: 100,
      render: (row) => (row.open > 0 ? <Tag color="error">{row.open}</Tag> : row.open),
    },
    { key: 'lastOn', title: t('watch.lastOn'), sort: 'lastOn', width: 120, render: (row) => row.lastOn },
  ]
}
