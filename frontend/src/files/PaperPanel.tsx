import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Table, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperDocument } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState } from '@/ui/states'
import { PaperDialog } from './PaperDialog'
import { filesKey, papersBase, papersQuery } from './queries'
import { KEEPERS } from './rights'
import { usePaperSpecs } from './usePaperSpecs'

/** 纸质资料: what there is on paper, where it is kept, who has taken it (S3-92). */
export function PaperPanel({ customerId }: { customerId: string }) {
  const { t } = useTranslation('customers')
  const papers = useQuery(papersQuery(customerId))
  const [adding, setAdding] = useState(false)
  const columns = useColumns(customerId)
  if (papers.isError) return <ErrorState error={papers.error} onRetry={() => void papers.refetch()} />
  return (
    <section className="kg-panel kg-table kg-files" aria-label={t('papers')}>
      <Flex gap={8} align="center" className="kg-list-bar">
        <b>{t('papers')}</b>
        <ArticleChip rule="S3-92" />
        <span className="kg-muted">{t('papers.hint')}</span>
        <span style={{ flex: 1 }} />
        <Can roles={KEEPERS}>
          <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('papers.add')}
          </Button>
        </Can>
      </Flex>
      {papers.data?.length === 0 ? (
        <p className="kg-muted kg-files-none">{t('papers.empty')}</p>
      ) : (
        <Table<PaperDocument>
          size="small"
          rowKey="id"
          loading={papers.isPending}
          dataSource={papers.data ?? []}
          pagination={false}
          scroll={{ x: 'max-content' }}
          rowClassName={({ status }) => (status === 'REMOVED' ? 'kg-log-spent' : '')}
          columns={columns}
        />
      )}
      {adding && <PaperDialog customerId={customerId} onClose={() => setAdding(false)} />}
    </section>
  )
}

function useColumns(customerId: string) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    column('number', tc('number'), (paper) => <span className="kg-number">{paper.number}</span>),
    column('title', t('papers.title'), (paper) => <b>{paper.title}</b>),
    column('kind', t('files.kind'), (paper) => code('paperKind', paper.kind)),
    column('copies', t('papers.copies'), (paper) => paper.copies),
    column('place', t('papers.place'), (paper) => paper.place),
    column('holder', t('papers.holder'), (paper) => <Holder paper={paper} />),
    column('status', tc('status'), (paper) => <StatusTag of="paper" status={paper.status} />),
    column('actions', '', (paper) => <Steps {...{ customerId, paper }} />),
  ]
}

const column = (key: string, title: string, render: (paper: PaperDocument) => React.ReactNode) => ({
  key,
  title,
  render: (_: unknown, paper: PaperDocument) => render(paper),
})

function Holder({ paper }: { paper: PaperDocument }) {
  const { t } = useTranslation('customers')
  if (!paper.holderName) return <span className="kg-muted">{paper.lastReason}</span>
  return (
    <div className="kg-files-name">
      <div>
        {paper.holderName} {paper.overdue && <Tag color="error">{t('papers.overdue')}</Tag>}
      </div>
      <div className="kg-muted">{paper.purpose}</div>
      <div className="kg-muted">
        {t('papers.held', { since: dateTime(paper.heldSince), until: paper.dueBackOn ?? '' })}
      </div>
    </div>
  )
}

function Steps({ customerId, paper }: { customerId: string; paper: PaperDocument }) {
  return (
    <ActionButtons
      base={papersBase(customerId)}
      of="paper"
      record={paper}
      specs={usePaperSpecs(paper)}
      refresh={[filesKey(customerId), ['customers', customerId, 'timeline'], ['tasks']]}
    />
  )
}
