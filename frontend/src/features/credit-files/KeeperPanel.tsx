import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Modal, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CreditFileKeeper } from '@/api/types'
import { hasRole, useMe } from '@/auth/session'
import { date, dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { KeeperForm } from './KeeperForm'
import { keepersQuery } from './queries'

/** Who keeps the credit files: whom to ask, and for those who may, another one. */
export function KeeperPanel() {
  const { t } = useTranslation('creditFiles')
  const me = useMe()
  const { data: keepers } = useQuery(keepersQuery)
  const [open, setOpen] = useState<'designate' | 'history'>()
  if (!keepers) return null
  const current = keepers.find((keeper) => keeper.current)
  const heads = hasRole(me, ['DEPT_MANAGER']) && hasRole(me, ['CREDIT_OFFICER'])
  return (
    <section className="kg-panel" aria-label={t('keeper')} style={{ marginBottom: 10, padding: '8px 14px' }}>
      <Flex gap={12} align="center" wrap>
        <span className="kg-muted">{t('keeper')}</span>
        <ArticleChip rule="S3-16" />
        {current ? (
          <>
            <b>{current.staffName}</b>
            <span className="kg-muted">
              {t('keeper.since', { at: date(current.designatedAt), by: current.designatedByName })}
            </span>
          </>
        ) : (
          <span>{t('keeper.none')}</span>
        )}
        {keepers.length > 0 && (
          <Button size="small" type="link" onClick={() => setOpen('history')}>
            {t('keeper.history')}
          </Button>
        )}
        {(heads || hasRole(me, ['GENERAL_MANAGER'])) && (
          <Button size="small" onClick={() => setOpen('designate')}>
            {t('keeper.designate')}
          </Button>
        )}
      </Flex>
      {open === 'designate' && <KeeperForm current={current} onClose={() => setOpen(undefined)} />}
      <History keepers={keepers} open={open === 'history'} onClose={() => setOpen(undefined)} />
    </section>
  )
}

interface HistoryProps {
  keepers: CreditFileKeeper[]
  open: boolean
  onClose: () => void
}

function History({ keepers, open, onClose }: HistoryProps) {
  const { t } = useTranslation('creditFiles')
  const { t: tc } = useTranslation()
  return (
    <Modal open={open} title={t('keeper.history')} width={720} footer={null} onCancel={onClose} destroyOnHidden>
      <Table<CreditFileKeeper>
        size="small"
        rowKey="id"
        dataSource={keepers}
        pagination={false}
        columns={[
          { key: 'name', title: t('keeper.staff'), dataIndex: 'staffName' },
          {
            key: 'since',
            title: t('keeper.designate'),
            render: (_, row) => `${row.designatedByName} ${dateTime(row.designatedAt)}`,
          },
          {
            key: 'until',
            title: t('keeper.until'),
            render: (_, row) => (row.current ? t('keeper.now') : dateTime(row.relievedAt)),
          },
          { key: 'reason', title: tc('reason'), dataIndex: 'reason' },
        ]}
      />
    </Modal>
  )
}
