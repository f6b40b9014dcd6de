import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { DatePicker, Form, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { ENUMS } from '@/api/codes'
import type { ViolationReport } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { tidy } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { CustomerSelect } from '@/ui/CustomerSelect'
import { FormPage, PaperCell } from '@/ui/FormPage'
import { useFieldRules } from '@/ui/useFieldRules'
import { PersonSelect } from './PersonSelect'
import { report } from './queries'

interface Values {
  kind: ViolationReport['kind']
  personId: string
  customerId?: string
  happenedOn: Dayjs
  evidence: string
}

/** 上报违规: who, what, when, and what proves it. */
export function ViolationNew() {
  const { t } = useTranslation('violations')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [key, setKey] = useState(newIdempotencyKey)
  const submit = async ({ happenedOn, evidence, customerId, ...values }: Values) => {
    try {
      const body = {
        ...values,
        customerId: customerId ?? null,
        happenedOn: happenedOn.format('YYYY-MM-DD'),
        evidence: tidy(evidence),
      }
      const { id } = await report(body, key)
      await queries.invalidateQueries({ queryKey: ['violations'] })
      await navigate({ to: `/violations/${id}` as never })
    } catch (error) {
      setKey(newIdempotencyKey())
      throw error
    }
  }
  return (
    <FormPage<Values>
      title={t('report')}
      sub={
        <>
          <span>{t('report.sub')}</span>
          <ArticleChip rule="S4-34" />
          <ArticleChip rule="S2d-26" />
        </>
      }
      form={form}
      initial={{ kind: 'UNAUDITED_CHANGE', happenedOn: dayjs() }}
      submitLabel={t('report.submit')}
      submit={submit}
      onCancel={() => void navigate({ to: '/violations' as never })}
    >
      <Fields />
    </FormPage>
  )
}

function Fields() {
  const { t } = useTranslation('violations')
  const { code } = useCodes()
  const rules = useFieldRules()
  return (
    <>
      <PaperCell label={t('kind')} required>
        <Form.Item name="kind" rules={rules.chosen(t('kind'))}>
          <Select
            aria-label={t('kind')}
            options={ENUMS.violationKind.map((value) => ({ value, label: code('violationKind', value) }))}
          />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('person')} required>
        <Form.Item name="personId" rules={rules.chosen(t('person'))}>
          <PersonSelect label={t('person')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('customer')}>
        <Form.Item name="customerId">
          <CustomerSelect label={t('customer')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('happenedOn')} required>
        <Form.Item name="happenedOn" rules={rules.chosen(t('happenedOn'))}>
          <DatePicker style={{ width: '100%' }} maxDate={dayjs()} allowClear={false} aria-label={t('happenedOn')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('evidence')} required span={12}>
        <Form.Item name="evidence" rules={[{ required: true, whitespace: true, message: t('evidence.required') }]}>
          <Input.TextArea
            maxLength={1000}
            autoSize={{ minRows: 4 }}
            aria-label={t('evidence')}
            placeholder={t('evidence.placeholder')}
          />
        </Form.Item>
      </PaperCell>
    </>
  )
}
