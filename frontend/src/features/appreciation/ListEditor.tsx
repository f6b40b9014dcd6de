import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Flex, Input, Segmented, Select, Table, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { ENUMS } from '@/api/codes'
import { asProblem, type Problem } from '@/api/problem'
import type { Guest, GuestCandidate, GuestList, ThankYouEvent } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ErrorState } from '@/ui/states'
import { ValueClassTag } from '@/ui/ValueClassTag'
import { addGuests, loadCandidates, loadGuests, removeGuest } from './queries'

interface Props {
  event: ThankYouEvent
  list: GuestList
  onChanged: () => Promise<unknown>
  onClose: () => void
}

/** The department's list: who is on it, and whom to put there, proposals first. */
export function ListEditor({ event, list, onChanged, onClose }: Props) {
  const { t } = useTranslation('appreciation')
  const [problem, setProblem] = useState<Problem>()
  const run = async (change: () => Promise<unknown>) => {
    setProblem(undefined)
    try {
      await change()
      await onChanged()
    } catch (error) {
      setProblem(asProblem(error))
    }
  }
  return (
    <Drawer open size={900} title={t('editTitle', { department: list.departmentName })} onClose={onClose}>
      {problem && <ProblemAlert error={problem} />}
      <Candidates
        event={event}
        list={list}
        onAdd={(ids) => run(() => addGuests(event, list, ids, newIdempotencyKey()))}
      />
      <Chosen
        event={event}
        list={list}
        onRemove={(id) => run(() => removeGuest(event, list, id, newIdempotencyKey()))}
      />
    </Drawer>
  )
}

function Candidates({ event, list, onAdd }: Omit<Props, 'onChanged' | 'onClose'> & { onAdd: (ids: string[]) => void }) {
  const { t } = useTranslation('appreciation')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const [q, setQ] = useState('')
  const [proposed, setProposed] = useState(true)
  const [category, setCategory] = useState<string>()
  const [chosen, setChosen] = useState<string[]>([])
  const query = { q, proposed, category, limit: 200 }
  const found = useQuery({
    queryKey: ['thank-you-events', event.id, 'candidates', list.departmentId, query],
    queryFn: ({ signal }) => loadCandidates(event.id, list.departmentId)(query, signal),
  })
  const add = () => {
    onAdd(chosen)
    setChosen([])
  }
  return (
    <section aria-label={t('candidates')}>
      <Flex gap={8} style={{ marginBottom: 8 }}>
        <Segmented
          value={proposed}
          onChange={setProposed}
          options={[
            { value: true, label: t('proposed') },
            { value: false, label: t('allCustomers') },
          ]}
        />
        <Input.Search allowClear placeholder={t('search')} aria-label={t('search')} onSearch={setQ} />
        <Select
          allowClear
          value={category}
          onChange={setCategory}
          placeholder={t('category')}
          aria-label={t('category')}
          options={ENUMS.category.map((each) => ({ value: each, label: code('category', each) }))}
          style={{ width: 140 }}
        />
        <Button type="primary" disabled={chosen.length === 0} onClick={add}>
          {t('add', { count: chosen.length })}
        </Button>
      </Flex>
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      <Table<GuestCandidate>
        size="small"
        loading={found.isFetching}
        rowKey="id"
        dataSource={found.data?.items ?? []}
        pagination={{ pageSize: 10, showSizeChanger: false }}
        rowSelection={{ selectedRowKeys: chosen, onChange: (keys) => setChosen(keys.map(String)) }}
        columns={[
          { title: t('customer'), dataIndex: 'name' },
          { title: tc('number'), dataIndex: 'number', width: 150 },
          { title: tc('owner'), dataIndex: 'ownerName', width: 90 },
          { title: t('category'), width: 90, render: (_, row) => code('category', row.category) },
          {
            title: t('valueClass'),
            width: 90,
            render: (_, row) => row.valueClass && <ValueClassTag value={row.valueClass} />,
          },
          { width: 70, render: (_, row) => row.proposed && <Tag color="processing">{t('proposedTag')}</Tag> },
        ]}
      />
    </section>
  )
}

function Chosen({ event, list, onRemove }: Omit<Props, 'onChanged' | 'onClose'> & { onRemove: (id: string) => void }) {
  const { t } = useTranslation('appreciation')
  const { t: tc } = useTranslation()
  const query = { department: list.departmentId, limit: 200 }
  const on = useQuery({
    queryKey: ['thank-you-events', event.id, 'guests', query],
    queryFn: ({ signal }) => loadGuests(event.id)(query, signal),
  })
  return (
    <section aria-label={t('onList')}>
      <h3>{t('onListCount', { count: list.guests })}</h3>
      <Table<Guest>
        size="small"
        rowKey="customerId"
        dataSource={on.data?.items ?? []}
        pagination={{ pageSize: 10, showSizeChanger: false }}
        columns={[
          { title: t('customer'), dataIndex: 'customerName' },
          { title: tc('number'), dataIndex: 'customerNumber', width: 150 },
          { title: tc('owner'), dataIndex: 'ownerName', width: 90 },
          {
            width: 80,
            render: (_, row) => (
              <Button size="small" type="link" danger onClick={() => onRemove(row.customerId)}>
                {t('remove')}
              </Button>
            ),
          },
        ]}
      />
    </section>
  )
}
