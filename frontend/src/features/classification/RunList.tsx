import { PlusOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ClassificationRunRow } from '@/api/types'
import { Can } from '@/auth/Can'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { MoneyText } from '@/ui/MoneyText'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { useStatusFilter } from '@/ui/useStatusFilter'
import { loadRuns } from './queries'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 客户分类: every computation of the ABC classes, proposed or decided (S1-32, S3-85). */
export function RunList({ search, onSearch }: Props) {
  const { t } = useTranslation('classification')
  const navigate = useNavigate()
  return (
    <div className="kg-page">
      <PageHead
        title={t('title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('hint')}
            <ArticleChip rule="S1-32" />
          </Flex>
        }
        actions={
          <Can roles={['DATA_ADMIN', 'MARKET']}>
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => void navigate({ to: '/classification-runs/new' as never })}
            >
              {t('new')}
            </Button>
          </Can>
        }
      />
      <SearchTable<ClassificationRunRow>
        id="classification-runs"
        searchable={false}
        columns={useListColumns()}
        filters={[useStatusFilter('classification-run')]}
        search={search}
        onSearch={onSearch}
        queryKey={['classification-runs', 'list']}
        load={loadRuns}
        rowKey={(row) => row.id}
        empty={t('empty')}
        onOpen={(row) => void navigate({ to: `/classification-runs/${row.id}` as never })}
      />
    </div>
  )
}

function useListColumns(): Column<ClassificationRunRow>[] {
  const { t } = useTranslation('classification')
  const { t: tc } = useTranslation()
  const figure = (key: 'customers' | 'changes', width: number): Column<ClassificationRunRow> => ({
    key,
    title: t(key),
    align: 'right',
    width,
    render: (row) => row[key],
  })
  const inClass = (valueClass: 'A' | 'B' | 'C'): Column<ClassificationRunRow> => ({
    key: valueClass,
    title: t('inClass', { valueClass }),
    align: 'right',
    width: 70,
    render: (row) => row[`in${valueClass}`],
  })
  return [
    {
      key: 'number',
      title: tc('number'),
      fixed: true,
      width: 140,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    {
      key: 'status',
      title: tc('status'),
      width: 90,
      render: (row) => <StatusTag of="classification-run" status={row.status} />,
    },
    { key: 'period', title: t('period'), width: 160, render: (row) => t('fromTo', { from: row.from, to: row.to }) },
    figure('customers', 90),
    inClass('A'),
    inClass('B'),
    inClass('C'),
    figure('changes', 100),
    { key: 'total', title: t('total'), align: 'right', width: 140, render: (row) => <MoneyText fen={row.totalFen} /> },
    { key: 'proposedBy', title: t('proposedBy'), width: 90, render: (row) => row.proposedByName },
    {
      key: 'proposedAt',
      title: t('proposedAt'),
      sort: 'proposedAt',
      width: 140,
      render: (row) => dateTime(row.proposedAt),
    },
    { key: 'decidedBy', title: t('decidedBy'), width: 90, render: (row) => row.decidedByName ?? tc('empty') },
  ]
}
