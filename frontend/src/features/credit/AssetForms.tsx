import { useQueryClient } from '@tanstack/react-query'
import { Button, DatePicker, Form, Input, InputNumber, Modal } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { AssetStatementRow } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { tidy } from '@/i18n/format'
import { ActionModal } from '@/ui/ActionModal'
import { putOnFields } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { useFieldRules } from '@/ui/useFieldRules'
import { STATEMENTS, stateAssets } from './queries'

const fen = (yuan: number) => Math.round(yuan * 100)

interface Values {
  month: Dayjs
  assetsFen: number
  note?: string
}

/** 录入资产: the total assets at the end of a month, once a month. */
export function StateAssets() {
  const { t } = useTranslation('credit')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('statement.state')}
      </Button>
      {open && <StateDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function StateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('credit')
  const { t: tc } = useTranslation()
  const queries = useQueryClient()
  const rules = useFieldRules()
  const [form] = Form.useForm<Values>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [key, setKey] = useState(newIdempotencyKey)
  const lastMonth = dayjs().subtract(1, 'month')
  const send = async ({ month, assetsFen, note }: Values) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const body = { month: month.format('YYYY-MM'), assetsFen: fen(assetsFen), note: tidy(note ?? '') || null }
      await stateAssets(body, key)
      await queries.invalidateQueries({ queryKey: ['company-line'] })
      notify().success(t('statement.stated'))
      onClose()
    } catch (error) {
      setKey(newIdempotencyKey())
      setProblem(putOnFields(form, asProblem(error)).problem)
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={t('statement.state')}
      width={420}
      okText={t('statement.state')}
      cancelText={tc('cancel')}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="kg-muted">{t('statement.explain')}</p>
      <Form form={form} layout="vertical" onFinish={send} initialValues={{ month: lastMonth }} autoComplete="off">
        <Form.Item name="month" label={t('statement.month')} rules={rules.chosen(t('statement.month'))}>
          <DatePicker picker="month" maxDate={lastMonth} style={{ width: '100%' }} allowClear={false} />
        </Form.Item>
        <AssetsBox />
        <Form.Item name="note" label={t('statement.note')}>
          <Input.TextArea maxLength={300} rows={2} />
        </Form.Item>
      </Form>
      {problem && <ProblemAlert error={problem} />}
    </Modal>
  )
}

function AssetsBox() {
  const { t } = useTranslation('credit')
  const rules = useFieldRules()
  const label = t('statement.assetsYuan')
  return (
    <Form.Item name="assetsFen" label={label} rules={rules.chosen(label)}>
      <InputNumber style={{ width: '100%' }} min={0} precision={2} controls={false} aria-label={label} />
    </Form.Item>
  )
}

/** 更正: another figure for a month that was stated wrongly. */
export function CorrectStatement({ statement, onClose }: { statement: AssetStatementRow; onClose: () => void }) {
  const { t } = useTranslation('credit')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const queries = useQueryClient()
  const reload = () => queries.invalidateQueries({ queryKey: ['company-line'] })
  return (
    <ActionModal
      base={STATEMENTS}
      of="asset-statement"
      record={{ ...statement, allowedActions: ['correct'] }}
      title={code('action', 'asset-statement.correct')}
      spec={{
        action: 'correct',
        rule: 'S1-58',
        explain: t('statement.correctExplain'),
        initial: { assetsFen: statement.assetsFen / 100 },
        form: (
          <>
            <AssetsBox />
            <Form.Item
              name="reason"
              label={tc('reason')}
              rules={[{ required: true, whitespace: true, message: tc('required', { label: tc('reason') }) }]}
            >
              <Input.TextArea maxLength={300} rows={3} showCount />
            </Form.Item>
          </>
        ),
        body: ({ assetsFen, reason }) => ({ assetsFen: fen(assetsFen as number), reason }),
      }}
      onClose={onClose}
      onReload={reload}
      onDone={() => {
        notify().success(t('statement.stated'))
        onClose()
        void reload()
      }}
    />
  )
}
