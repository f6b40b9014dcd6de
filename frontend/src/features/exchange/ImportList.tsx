import { UploadOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportListRow } from '@/api/types'
import { Can } from '@/auth/Can'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { DownloadButton } from '@/ui/DownloadButton'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { useStatusFilter } from '@/ui/useStatusFilter'
import { loadImports, TEMPLATE } from './queries'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 批量导入: workbooks of customers and how far each has come (S4-24 to S4-26). */
export function ImportList({ search, onSearch }: Props) {
  const { t } = useTranslation('exchange')
  const { t: tc } = useTranslation()
  const navigate = useNavigate()
  return (
    <div className="kg-page">
      <PageHead
        title={t('imports.title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('imports.hint')}
            <ArticleChip rule="S4-25" />
          </Flex>
        }
        actions={
          <Can roles={['DATA_ADMIN', 'ACCOUNT_MANAGER', 'DEPT_MANAGER']}>
            <Flex gap={8}>
              <DownloadButton path={TEMPLATE} label={t('template')} />
              <Button
                type="primary"
                icon={<UploadOutlined />}
                onClick={() => void navigate({ to: '/imports/new' as never })}
              >
                {t('imports.new')}
              </Button>
            </Flex>
          </Can>
        }
      />
      <SearchTable<ImportListRow>
        id="imports"
        searchable={false}
        columns={useListColumns()}
        filters={[
          useStatusFilter('import'),
          { key: 'mine', label: t('mine'), options: [{ value: 'true', label: tc('yes') }] },
        ]}
        search={search}
        onSearch={onSearch}
        queryKey={['imports', 'list']}
        load={loadImports}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: `/imports/${row.id}` as never })}
      />
    </div>
  )
}

function useListColumns(): Column<ImportListRow>[] {
  const { t } = useTranslation('exchange')
  const { t: tc } = useTranslation()
  return [
    {
      key: 'number',
      title: tc('number'),
      fixed: true,
      sort: 'number',
      width: 140,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    { key: 'status', title: tc('status'), width: 90, render: (row) => <StatusTag of="import" status={row.status} /> },
    { key: 'file', title: t('fileName'), width: 220, render: (row) => row.fileName },
    { key: 'total', title: t('count.total'), align: 'right', width: 80, render: (row) => row.total },
    { key: 'toWrite', title: t('count.toWrite'), align: 'right', width: 90, render: (row) => row.toWrite },
    { key: 'faulty', title: t('count.faulty'), align: 'right', width: 80, render: (row) => row.faulty },
    { key: 'written', title: t('count.written'), align: 'right', width: 80, render: (row) => row.written },
    { key: 'by', title: t('submittedBy'), width: 90, render: (row) => row.submittedByName },
    { key: 'department', title: tc('department'), width: 140, hidden: true, render: (row) => row.departmentName },
    {
      key: 'at',
      title: t('uploadedAt'),
      sort: 'uploadedAt',
      width: 140,
      render: (row) => dateTime(row.uploadedAt),
    },
    { key: 'reason', title: tc('reason'), width: 200, render: (row) => row.reason },
  ]
}
