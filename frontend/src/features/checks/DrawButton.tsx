import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Flex, Form, Input, Modal, Radio, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { ArchiveCheckMonth } from '@/api/types'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { drawCheck, monthsQuery } from './queries'

/** Draws the sample of a month; a missed month can be made up for, one that is drawn leads to its check. */
export function DrawButton() {
  const { t } = useTranslation('checks')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('draw')}
      </Button>
      {open && <DrawModal onClose={() => setOpen(false)} />}
    </>
  )
}

function DrawModal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('checks')
  const { t: tc } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const months = useQuery(monthsQuery)
  const [month, setMonth] = useState<string>()
  const [seed, setSeed] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [key, setKey] = useState(newIdempotencyKey)
  const chosen = month ?? months.data?.find((each) => !each.checkId)?.month

  const draw = async () => {
    if (!chosen) return
    setBusy(true)
    setProblem(undefined)
    try {
      const drawn = await drawCheck(chosen, seed.trim() || undefined, key)
      await queries.invalidateQueries({ queryKey: ['archive-checks'] })
      await queries.invalidateQueries({ queryKey: ['tasks'] })
      notify().success(t('drawn', { count: drawn.sampled }))
      await navigate({ to: `/archive-checks/${drawn.id}` as never })
    } catch (error) {
      setKey(newIdempotencyKey())
      setProblem(asProblem(error))
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      width={560}
      title={
        <Flex gap={8} align="center">
          {t('draw')}
          <ArticleChip rule="S4-29" />
        </Flex>
      }
      okText={t('draw.ok')}
      cancelText={tc('cancel')}
      okButtonProps={{ disabled: !chosen, loading: busy }}
      onOk={() => void draw()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="kg-muted">{t('draw.explain')}</p>
      <Form layout="vertical">
        <Form.Item label={t('month')}>
          <Radio.Group
            value={chosen}
            onChange={(event) => setMonth(event.target.value as string)}
            style={{ display: 'grid', gap: 8 }}
          >
            {months.data?.map((each) => (
              <Radio key={each.month} value={each.month} disabled={each.checkId !== null}>
                <MonthLine month={each} />
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item label={t('seed')} htmlFor="seed" extra={t('seed.hint')}>
          <Input id="seed" maxLength={60} value={seed} onChange={(event) => setSeed(event.target.value)} />
        </Form.Item>
      </Form>
      {problem && <ProblemAlert error={problem} />}
    </Modal>
  )
}

function MonthLine({ month }: { month: ArchiveCheckMonth }) {
  const { t } = useTranslation('checks')
  return (
    <Flex gap={8} align="center">
      <b>{month.month}</b>
      {month.checkId ? (
        <Link to={`/archive-checks/${month.checkId}` as never}>{month.checkNumber}</Link>
      ) : (
        <>
          <span>{t('willDraw', { sampled: month.sampled, files: month.files })}</span>
          {month.overdue ? (
            <Tag color="error">{t('undrawn')}</Tag>
          ) : (
            <span className="kg-muted">{t('drawUntil', { at: dateTime(month.dueAt) })}</span>
          )}
        </>
      )}
    </Flex>
  )
}
