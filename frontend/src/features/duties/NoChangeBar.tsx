import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Flex, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem } from '@/api/problem'
import type { DutyRow, NoChangeResult } from '@/api/types'
import { ArticleChip } from '@/ui/ArticleChip'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { reportNoChange } from './queries'

interface Answer extends NoChangeResult {
  names: Map<string, string>
}

/** 无变化 of the chosen customers at once; what was refused is said row by row (S4-12). */
export function NoChangeBar({ chosen, onDone }: { chosen: DutyRow[]; onDone: () => void }) {
  const { t } = useTranslation('duties')
  const queries = useQueryClient()
  const [answer, setAnswer] = useState<Answer>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const count = chosen.length
  const send = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const result = await reportNoChange(chosen)
      setAnswer({ ...result, names: new Map(chosen.map((row) => [row.id, row.customerName])) })
      onDone()
      await Promise.all([['duties'], ['tasks']].map((queryKey) => queries.invalidateQueries({ queryKey })))
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Flex vertical gap={8} style={{ width: '100%' }}>
      <Flex gap={8} align="center">
        <span>{count ? t('bulk.chosen', { count }) : t('bulk.hint')}</span>
        <ArticleChip rule="S4-12" />
        <span style={{ flex: 1 }} />
        <Popconfirm title={t('bulk.confirm', { count })} onConfirm={() => void send()} disabled={!count}>
          <Button type="primary" size="small" disabled={!count} loading={busy}>
            {t('bulk.action')}
          </Button>
        </Popconfirm>
      </Flex>
      {problem && <ProblemAlert error={problem} />}
      {answer && <Outcome answer={answer} onClose={() => setAnswer(undefined)} />}
    </Flex>
  )
}

function Outcome({ answer, onClose }: { answer: Answer; onClose: () => void }) {
  const { t } = useTranslation('duties')
  const refused = answer.results.filter((row) => !row.done)
  return (
    <Alert
      type={refused.length ? 'warning' : 'success'}
      showIcon
      closable
      onClose={onClose}
      title={[
        t('bulk.done', { done: answer.done }),
        ...(refused.length ? [t('bulk.refused', { count: refused.length })] : []),
      ].join('，')}
      description={refused.map((row) => (
        <div key={row.id}>
          {t('bulk.refusedRow', { name: answer.names.get(row.id), reason: row.error?.message })}{' '}
          <ArticleChip rule={row.error?.rule} />
        </div>
      ))}
    />
  )
}
