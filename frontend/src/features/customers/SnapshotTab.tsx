import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Flex, Form, Input, Modal, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { ArchiveSnapshotRow } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { dateTime, tidy } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ErrorState } from '@/ui/states'
import { ValueClassTag } from '@/ui/ValueClassTag'
import { snapshotsQuery, takeSnapshot } from './queries'

/** 存档: the states of the file that were kept for good (S2a-36). */
export function SnapshotTab({ customerId }: { customerId: string }) {
  const { t } = useTranslation('customers')
  const { code } = useCodes()
  const [taking, setTaking] = useState(false)
  const snapshots = useQuery(snapshotsQuery(customerId))
  if (snapshots.isError) return <ErrorState error={snapshots.error} onRetry={() => void snapshots.refetch()} />
  return (
    <section className="kg-panel kg-table" aria-label={t('tab.snapshots')}>
      <Flex gap={8} align="center" className="kg-list-bar">
        <ArticleChip rule="S2a-36" />
        <span style={{ flex: 1 }} />
        <Can roles={['DATA_ADMIN', 'DEPT_MANAGER']}>
          <Button type="primary" onClick={() => setTaking(true)}>
            {t('snapshots.take')}
          </Button>
        </Can>
      </Flex>
      <Table<ArchiveSnapshotRow>
        size="small"
        rowKey="id"
        loading={snapshots.isPending}
        dataSource={snapshots.data ?? []}
        pagination={false}
        locale={{ emptyText: <div className="kg-state">{t('snapshots.empty')}</div> }}
        columns={[
          {
            key: 'period',
            title: t('snapshots.period'),
            render: (_, row) => <Link to={`/archive-snapshots/${row.id}` as never}>{row.period}</Link>,
          },
          { key: 'kind', title: t('snapshots.kind'), render: (_, row) => code('snapshotKind', row.kind) },
          { key: 'class', title: t('valueClass'), render: (_, row) => <ValueClassTag value={row.valueClass} /> },
          { key: 'completeness', title: t('completeness'), render: (_, row) => `${row.completeness}%` },
          { key: 'takenAt', title: t('snapshots.takenAt'), render: (_, row) => dateTime(row.takenAt) },
          { key: 'reason', title: t('snapshots.reason'), render: (_, row) => row.reason },
        ]}
      />
      {taking && <TakeDialog customerId={customerId} onClose={() => setTaking(false)} />}
    </section>
  )
}

function TakeDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const queries = useQueryClient()
  const [form] = Form.useForm<{ reason: string }>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [key, setKey] = useState(newIdempotencyKey)
  const send = async ({ reason }: { reason: string }) => {
    setBusy(true)
    try {
      await takeSnapshot(customerId, tidy(reason), key)
      notify().success(t('snapshots.done'))
      onClose()
      const changed = [['customers', customerId], ['archive-snapshots']]
      await Promise.all(changed.map((queryKey) => queries.invalidateQueries({ queryKey })))
    } catch (error) {
      setKey(newIdempotencyKey())
      setProblem(asProblem(error))
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={t('snapshots.take')}
      okText={t('snapshots.take')}
      cancelText={tc('cancel')}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <p>{t('snapshots.explain')}</p>
      <Form form={form} layout="vertical" onFinish={send} autoComplete="off">
        <Form.Item
          name="reason"
          label={t('snapshots.reason')}
          rules={[{ required: true, whitespace: true, message: tc('required', { label: t('snapshots.reason') }) }]}
        >
          <Input.TextArea rows={3} maxLength={300} showCount />
        </Form.Item>
      </Form>
      {problem && <ProblemAlert error={problem} />}
    </Modal>
  )
}
