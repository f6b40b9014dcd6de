import { useMutation } from '@tanstack/react-query'
import { Button, Flex, Input, Table, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FilingStatusAnswer } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { date, tidy } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { PageHead } from '@/ui/PageHead'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StatusTag } from '@/ui/StatusTag'
import './filings.css'
import { askStatuses } from './queries'

const MOST = 500

/** What was pasted from a claim or a spreadsheet column, as single customers. */
export const customersIn = (text: string) =>
  tidy(text)
    .split(/[\s,，、;；]+/)
    .filter(Boolean)

/** 备案查询: finance pastes the customers of its claims and sees which costs may be reimbursed (S2a-20). */
export function FilingStatusPage() {
  const { t } = useTranslation('filings')
  const [text, setText] = useState('')
  const asking = useMutation({ mutationFn: askStatuses })
  const customers = customersIn(text)
  const tooMany = customers.length > MOST
  return (
    <div className="kg-page">
      <PageHead
        title={t('status.title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('status.hint')}
            <ArticleChip rule="S2a-20" />
          </Flex>
        }
      />
      <form
        className="kg-panel kg-filing-ask"
        onSubmit={(event) => {
          event.preventDefault()
          if (customers.length > 0 && !tooMany) asking.mutate(customers)
        }}
      >
        <label htmlFor="customers">{t('status.label')}</label>
        <Input.TextArea
          id="customers"
          value={text}
          status={tooMany ? 'error' : undefined}
          placeholder={t('status.placeholder')}
          autoSize={{ minRows: 3, maxRows: 10 }}
          onChange={(event) => setText(event.target.value)}
        />
        <Flex gap={8} align="center">
          <Button
            type="primary"
            htmlType="submit"
            loading={asking.isPending}
            disabled={customers.length === 0 || tooMany}
          >
            {t('status.ask')}
          </Button>
          <Button
            onClick={() => {
              setText('')
              asking.reset()
            }}
          >
            {t('status.clear')}
          </Button>
          {tooMany && <span className="kg-figure-late">{t('status.tooMany', { count: customers.length })}</span>}
        </Flex>
      </form>
      {asking.isError && <ProblemAlert error={asking.error} />}
      {asking.data && <Answers answers={asking.data.items} />}
    </div>
  )
}

function Answers({ answers }: { answers: FilingStatusAnswer[] }) {
  const { t } = useTranslation('filings')
  const { t: tc } = useTranslation()
  const yes = answers.filter((answer) => answer.reimbursable).length
  return (
    <section className="kg-panel kg-table" aria-label={t('status.answer')}>
      <div className="kg-list-bar">{t('status.summary', { count: answers.length, yes, no: answers.length - yes })}</div>
      <Table<FilingStatusAnswer>
        size="small"
        // The same customer may be asked for twice; the place in the list tells them apart.
        rowKey={(answer) => `${answers.indexOf(answer)}`}
        dataSource={answers}
        pagination={false}
        columns={[
          {
            key: 'asked',
            title: t('status.asked'),
            render: (_, { asked }) => <span className="kg-number">{asked}</span>,
          },
          { key: 'name', title: t('customer'), render: (_, { customerName }) => customerName ?? tc('empty') },
          { key: 'number', title: tc('number'), render: (_, { customerNumber }) => customerNumber ?? tc('empty') },
          { key: 'status', title: tc('status'), render: (_, { status }) => <StatusTag of="filing" status={status} /> },
          { key: 'filed', title: t('status.filed'), render: (_, { filedAt }) => date(filedAt) || tc('empty') },
          { key: 'answer', title: t('status.answer'), render: (_, answer) => <Verdict answer={answer} /> },
          { key: 'reason', title: t('status.reason'), render: (_, answer) => <Reason answer={answer} /> },
        ]}
      />
    </section>
  )
}

function Verdict({ answer }: { answer: FilingStatusAnswer }) {
  const { t } = useTranslation('filings')
  return (
    <Tag color={answer.reimbursable ? 'success' : 'error'}>{t(answer.reimbursable ? 'status.yes' : 'status.no')}</Tag>
  )
}

function Reason({ answer }: { answer: FilingStatusAnswer }) {
  const { code } = useCodes()
  if (!answer.obstacle) return null
  return (
    <Flex gap={8} align="center">
      <span title={answer.message ?? undefined}>{code('obstacle', answer.obstacle)}</span>
      <ArticleChip rule={answer.rule} />
    </Flex>
  )
}
