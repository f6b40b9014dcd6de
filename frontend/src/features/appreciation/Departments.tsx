import { useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Popconfirm, Table, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { GuestList, ThankYouEvent } from '@/api/types'
import { dateTime } from '@/i18n/format'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ListEditor } from './ListEditor'
import { submitList } from './queries'

/** The departments asked, how far each has got, and for one's own the way into the list. */
export function Departments({ event }: { event: ThankYouEvent }) {
  const { t } = useTranslation('appreciation')
  const { t: tc } = useTranslation()
  const queries = useQueryClient()
  const [editing, setEditing] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const reload = () =>
    Promise.all(
      [['thank-you-events'], ['tasks'], ['notices']].map((queryKey) => queries.invalidateQueries({ queryKey })),
    )
  const submit = async (list: GuestList) => {
    setProblem(undefined)
    try {
      await submitList(event, list, newIdempotencyKey())
      notify().success(t('listSubmitted'))
      await reload()
    } catch (error) {
      setProblem(asProblem(error))
    }
  }
  const edited = event.lists.find((list) => list.departmentId === editing)
  return (
    <section className="kg-panel kg-facts" aria-label={t('lists')}>
      <h2>{t('lists')}</h2>
      {problem && <ProblemAlert error={problem} />}
      <Table<GuestList>
        size="small"
        pagination={false}
        rowKey="departmentId"
        dataSource={event.lists}
        columns={[
          { title: tc('department'), dataIndex: 'departmentName' },
          { title: t('guestCount'), align: 'right', width: 110, render: (_, list) => count(list) },
          { title: t('listState'), width: 160, render: (_, list) => <State list={list} /> },
          { title: t('submittedBy'), width: 200, render: (_, list) => signed(list) ?? tc('empty') },
          {
            width: 200,
            render: (_, list) =>
              list.allowedActions.includes('add') && (
                <Flex gap={8}>
                  <Button size="small" onClick={() => setEditing(list.departmentId)}>
                    {t('edit')}
                  </Button>
                  <Popconfirm title={t('submitConfirm')} onConfirm={() => submit(list)}>
                    <Button size="small" type="primary">
                      {t('submit')}
                    </Button>
                  </Popconfirm>
                </Flex>
              ),
          },
        ]}
      />
      {edited && <ListEditor event={event} list={edited} onChanged={reload} onClose={() => setEditing(undefined)} />}
    </section>
  )
}

function State({ list }: { list: GuestList }) {
  const { t } = useTranslation('appreciation')
  return (
    <Flex gap={4}>
      <Tag color={list.submitted ? 'success' : 'default'}>{t(list.submitted ? 'state.submitted' : 'state.open')}</Tag>
      {list.late && <Tag color="error">{t('late')}</Tag>}
    </Flex>
  )
}

const count = (list: GuestList) => (list.seats ? `${list.guests} / ${list.seats}` : list.guests)

const signed = (list: GuestList) =>
  list.submittedByName ? `${list.submittedByName}　${dateTime(list.submittedAt)}` : null
