import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { DatePicker, Form, Input, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { ENUMS } from '@/api/codes'
import { asProblem } from '@/api/problem'
import type { AccessRequestForm } from '@/api/types'
import { useMe } from '@/auth/session'
import { useCodes } from '@/i18n/codes'
import { shanghai, ZONE } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { CustomerSelect } from '@/ui/CustomerSelect'
import { FormPage, PaperCell } from '@/ui/FormPage'
import { notify } from '@/ui/notify'
import { askForFile } from './queries'

interface Values {
  kind: AccessRequestForm['kind']
  customerId: string
  purpose: string
  until?: Dayjs
}

interface Props {
  customer?: string
  name?: string
  kind?: string
}

/** What asks for each kind of access. */
const RULES = { VIEW: 'S2a-10', DETAIL: 'S4-28', COPY: 'S2c-37', BORROW: 'S2c-38' } as const

/** 《查阅、借阅申请》: which file, what for, until when. */
export function RequestNew({ customer, name, kind }: Props) {
  const { t } = useTranslation('access')
  const me = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [key, setKey] = useState(newIdempotencyKey)
  const chosen = Form.useWatch('kind', form) ?? 'VIEW'
  const first = ENUMS.accessKind.find((each) => each === kind) ?? 'VIEW'

  const submit = async ({ until, ...values }: Values) => {
    try {
      const asked = await askForFile(
        values.kind === 'BORROW' || !until ? values : { ...values, until: shanghai(until.endOf('day')) },
        key,
      )
      await queries.invalidateQueries({ queryKey: ['access-requests'] })
      notify().success(t('asked', { number: asked.number }))
      await navigate({ to: `/access-requests/${asked.id}` as never })
    } catch (error) {
      const problem = asProblem(error)
      if (problem.status >= 400 && problem.status < 500) setKey(newIdempotencyKey())
      throw problem
    }
  }

  return (
    <FormPage<Values>
      title={t('form.title')}
      sub={
        <>
          <span>{t('form.by', { department: me.department.name, name: me.name })}</span>
          <ArticleChip rule={RULES[chosen]} />
        </>
      }
      form={form}
      initial={{ kind: first, customerId: customer, until: dayjs().tz(ZONE).add(7, 'day') }}
      submitLabel={t('form.submit')}
      submit={submit}
      onCancel={() => void navigate({ to: '/access-requests' as never })}
      footer={<span className="kg-muted">{t(`explain.${chosen}`)}</span>}
    >
      <Fields borrows={chosen === 'BORROW'} known={customer && name ? { value: customer, label: name } : undefined} />
    </FormPage>
  )
}

interface FieldsProps {
  borrows: boolean
  known?: { value: string; label: string }
}

function Fields({ borrows, known }: FieldsProps) {
  const { t } = useTranslation('access')
  const { t: tc } = useTranslation()
  const { options } = useCodes()
  return (
    <>
      <PaperCell label={t('kind')} required span={12}>
        <Form.Item name="kind" noStyle>
          <Radio.Group options={options('accessKind', ENUMS.accessKind)} aria-label={t('kind')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('customer')} required span={12}>
        <Form.Item
          name="customerId"
          rules={[{ required: true, message: tc('requiredChoice', { label: t('customer') }) }]}
        >
          <CustomerSelect label={t('customer')} known={known} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('purpose')} required span={12}>
        <Form.Item
          name="purpose"
          rules={[{ required: true, whitespace: true, message: tc('required', { label: t('purpose') }) }]}
        >
          <Input.TextArea
            rows={3}
            maxLength={200}
            showCount
            aria-label={t('purpose')}
            placeholder={t('placeholder.purpose')}
          />
        </Form.Item>
      </PaperCell>
      {!borrows && (
        <PaperCell label={t('until')} required span={12}>
          <Form.Item name="until" rules={[{ required: true, message: tc('requiredChoice', { label: t('until') }) }]}>
            <DatePicker aria-label={t('until')} disabledDate={(day) => day.isBefore(dayjs().startOf('day'))} />
          </Form.Item>
        </PaperCell>
      )}
    </>
  )
}
