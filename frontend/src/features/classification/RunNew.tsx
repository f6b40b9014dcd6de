import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { tidy } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { FormPage, PaperCell } from '@/ui/FormPage'
import { useFieldRules } from '@/ui/useFieldRules'
import { propose } from './queries'

interface Values {
  from: Dayjs
  to: Dayjs
  note?: string
}

/** 新建分类: the period; the order of the customers, and what would change, is computed from it. */
export function RunNew() {
  const { t } = useTranslation('classification')
  const { t: tc } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const rules = useFieldRules()
  const [form] = Form.useForm<Values>()
  const [key, setKey] = useState(newIdempotencyKey)
  const submit = async ({ from, to, note }: Values) => {
    try {
      const body = { from: from.format('YYYY-MM'), to: to.format('YYYY-MM'), note: tidy(note ?? '') || null }
      const { id } = await propose(body, key)
      await queries.invalidateQueries({ queryKey: ['classification-runs'] })
      await navigate({ to: `/classification-runs/${id}` as never })
    } catch (error) {
      setKey(newIdempotencyKey())
      throw error
    }
  }
  const lastMonth = dayjs().subtract(1, 'month')
  return (
    <FormPage<Values>
      title={t('form.title')}
      sub={
        <>
          <span>{t('form.sub')}</span>
          <ArticleChip rule="S1-33" />
        </>
      }
      form={form}
      initial={{ from: lastMonth.subtract(11, 'month'), to: lastMonth }}
      submitLabel={t('form.submit')}
      submit={submit}
      onCancel={() => void navigate({ to: '/classification-runs' as never })}
    >
      {(['from', 'to'] as const).map((name) => (
        <PaperCell key={name} label={t(`form.${name}`)} required>
          <Form.Item name={name} rules={rules.chosen(t(`form.${name}`))}>
            <DatePicker
              picker="month"
              style={{ width: '100%' }}
              maxDate={dayjs()}
              aria-label={t(`form.${name}`)}
              allowClear={false}
            />
          </Form.Item>
        </PaperCell>
      ))}
      <PaperCell label={tc('note')} span={12}>
        <Form.Item name="note">
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} aria-label={tc('note')} />
        </Form.Item>
      </PaperCell>
    </FormPage>
  )
}
