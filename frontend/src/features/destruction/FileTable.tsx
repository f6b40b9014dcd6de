import { Link } from '@tanstack/react-router'
import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ListedFile } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { date } from '@/i18n/format'

/** The files of a list: their numbers and dates always, their names as long as there are any and one may read them. */
export function FileTable({ files }: { files: ListedFile[] }) {
  const { t } = useTranslation('destruction')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return (
    <Table<ListedFile>
      size="small"
      rowKey="customerId"
      pagination={false}
      dataSource={files}
      columns={[
        {
          title: t('customerNumber'),
          render: (_, file) => <Link to={`/customers/${file.customerId}` as never}>{file.customerNumber}</Link>,
        },
        { title: t('name'), render: (_, file) => file.name ?? <span className="kg-muted">{tc('empty')}</span> },
        { title: t('archiveClass'), render: (_, file) => code('archiveClass', file.archiveClass) },
        { title: tc('department'), dataIndex: 'departmentName' },
        { title: t('establishedOn'), render: (_, file) => date(file.establishedOn) },
        { title: t('cooperationEndedOn'), render: (_, file) => date(file.cooperationEndedOn) },
        { title: t('destroyableFrom'), render: (_, file) => date(file.destroyableFrom) },
      ]}
    />
  )
}
