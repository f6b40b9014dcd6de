import { UploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Switch, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '@/api/types'
import { Can } from '@/auth/Can'
import { ArticleChip } from '@/ui/ArticleChip'
import { ErrorState } from '@/ui/states'
import { attachmentsQuery } from './queries'
import { KEEPERS } from './rights'
import { UploadDialog, type UploadTask } from './UploadDialog'
import './files.css'
import { useAttachmentColumns } from './useAttachmentColumns'
import { WantedCopies } from './WantedCopies'

interface Props {
  customerId: string
  /** Only the evidence of this change request. */
  changeRequestId?: string
}

/** The files of a customer's archive; former versions and void ones stay and are shown on demand. */
export function AttachmentPanel({ customerId, changeRequestId }: Props) {
  const { t } = useTranslation('customers')
  const title = t(changeRequestId ? 'files.evidence' : 'files.attachments')
  const attachments = useQuery(attachmentsQuery(customerId, changeRequestId))
  const [task, setTask] = useState<UploadTask>()
  const [former, setFormer] = useState(false)
  const start = (next: UploadTask) => setTask({ ...next, changeRequestId })
  const columns = useAttachmentColumns(customerId, start)
  if (attachments.isError) return <ErrorState error={attachments.error} onRetry={() => void attachments.refetch()} />
  const all = attachments.data?.items ?? []
  const ended = all.filter(({ status }) => status !== 'CURRENT').length
  return (
    <section className="kg-panel kg-table kg-files" aria-label={title}>
      {!changeRequestId && <WantedCopies customerId={customerId} onAdd={(kind) => start({ kind })} />}
      <Flex gap={8} align="center" className="kg-list-bar">
        <b>{title}</b>
        <ArticleChip rule={changeRequestId ? 'S4-24' : 'S2c-33'} />
        <span className="kg-muted">{t('files.hint')}</span>
        <span style={{ flex: 1 }} />
        {ended > 0 && (
          <Flex gap={6} align="center" component="label">
            <Switch size="small" checked={former} onChange={setFormer} />
            {t('files.former', { count: ended })}
          </Flex>
        )}
        <Can roles={KEEPERS}>
          <Button
            type="primary"
            icon={<UploadOutlined />}
            onClick={() => start(changeRequestId ? { kind: 'CHANGE_EVIDENCE' } : {})}
          >
            {t('files.add')}
          </Button>
        </Can>
      </Flex>
      {attachments.data?.items.length === 0 ? (
        <p className="kg-muted kg-files-none">{t('files.empty')}</p>
      ) : (
        <Table<Attachment>
          size="small"
          rowKey="id"
          loading={attachments.isPending}
          dataSource={former ? all : all.filter(({ status }) => status === 'CURRENT')}
          pagination={false}
          scroll={{ x: 'max-content' }}
          rowClassName={({ status }) => (status === 'CURRENT' ? '' : 'kg-log-spent')}
          columns={columns}
        />
      )}
      {task && <UploadDialog customerId={customerId} task={task} onClose={() => setTask(undefined)} />}
    </section>
  )
}
