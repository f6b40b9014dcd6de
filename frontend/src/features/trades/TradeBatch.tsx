import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Input, Table, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TradeBatchRow } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from '@/ui/ArticleChip'
import { Figures } from '@/ui/Figures'
import { PageHead } from '@/ui/PageHead'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { COLUMNS, MOST, type Pasted, rowsIn } from './paste'
import { recordAll } from './queries'
import './trades.css'
import { Workbook } from './Workbook'

const TONES = { RECORDED: 'success', UNCHANGED: 'default', FAILED: 'error' } as const

/** 批量登记: rows pasted from a spreadsheet, each judged by itself; what is there already is not recorded twice. */
export function TradeBatch() {
  const { t } = useTranslation('trades')
  const queries = useQueryClient()
  const [text, setText] = useState('')
  const rows = rowsIn(text)
  const unreadable = rows.filter((row) => row.entry === null)
  const sending = useMutation({
    mutationFn: (sent: Pasted[]) => recordAll(sent.flatMap(({ entry }) => entry ?? [])),
    onSuccess: () =>
      Promise.all(['trade-records', 'customers'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  })
  const ready = rows.length > 0 && rows.length <= MOST && unreadable.length === 0
  return (
    <div className="kg-page">
      <PageHead
        title={t('batch.title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('batch.hint')}
            <ArticleChip rule="S1-31" />
          </Flex>
        }
      />
      <form
        className="kg-panel kg-trade-paste"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) sending.mutate(rows)
        }}
      >
        <label htmlFor="trade-rows">
          {t('batch.label', { columns: COLUMNS.map((name) => t(`column.${name}`)).join(t('batch.separator')) })}
        </label>
        <Input.TextArea
          id="trade-rows"
          value={text}
          placeholder={t('batch.placeholder')}
          autoSize={{ minRows: 5, maxRows: 14 }}
          onChange={(event) => {
            setText(event.target.value)
            sending.reset()
          }}
        />
        <Flex gap={8} align="center">
          <Button type="primary" htmlType="submit" loading={sending.isPending} disabled={!ready}>
            {t('batch.send', { count: rows.length })}
          </Button>
          {rows.length > MOST && <span className="kg-figure-late">{t('batch.tooMany', { most: MOST })}</span>}
          {unreadable.length > 0 && (
            <span className="kg-figure-late">
              {t('batch.unreadable', {
                lines: unreadable
                  .slice(0, 10)
                  .map(({ line }) => line)
                  .join('、'),
              })}
            </span>
          )}
        </Flex>
      </form>
      <Workbook />
      {sending.isError && <ProblemAlert error={sending.error} />}
      {sending.data && <Result rows={sending.variables ?? []} {...sending.data} />}
    </div>
  )
}

interface ResultProps {
  rows: Pasted[]
  recorded: number
  unchanged: number
  failed: number
  results: TradeBatchRow[]
}

/** What became of the rows; the refused ones first, because those are what is left to do. */
function Result({ rows, recorded, unchanged, failed, results }: ResultProps) {
  const { t } = useTranslation('trades')
  const { code } = useCodes()
  const shown = [...results].sort((left, right) => Number(right.status === 'FAILED') - Number(left.status === 'FAILED'))
  return (
    <section className="kg-panel kg-facts" aria-label={t('batch.result')}>
      <Figures
        figures={(['RECORDED', 'UNCHANGED', 'FAILED'] as const).map((status) => ({
          label: code('tradeResult', status),
          value: { RECORDED: recorded, UNCHANGED: unchanged, FAILED: failed }[status],
        }))}
      />
      <Table<TradeBatchRow>
        size="small"
        rowKey="index"
        dataSource={shown}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        columns={[
          { key: 'line', title: t('batch.line'), width: 70, render: (_, { index }) => rows[index]?.line },
          { key: 'order', title: t('orderNumber'), render: (_, { index }) => rows[index]?.entry?.orderNumber },
          { key: 'customer', title: t('customer'), render: (_, { index }) => rows[index]?.entry?.customer },
          {
            key: 'status',
            title: t('batch.outcome'),
            width: 110,
            render: (_, { status }) => <Tag color={TONES[status]}>{code('tradeResult', status)}</Tag>,
          },
          {
            key: 'errors',
            title: t('batch.reason'),
            render: (_, { errors }) =>
              errors.map(({ field, message }) => (
                <div key={`${field}${message}`}>{`${field ? `${code('tradeField', field)} ` : ''}${message}`}</div>
              )),
          },
        ]}
      />
    </section>
  )
}
