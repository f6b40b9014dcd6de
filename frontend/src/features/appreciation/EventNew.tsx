import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { DatePicker, Flex, Form, Input, InputNumber, TreeSelect } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { departmentsQuery, departmentTree } from '@/api/org'
import { hasRole, useMe } from '@/auth/session'
import { tidy, ZONE } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { FormPage, PaperCell } from '@/ui/FormPage'
import { NoPermission } from '@/ui/states'
import { useFieldRules } from '@/ui/useFieldRules'
import { planEvent } from './queries'

interface Values {
  name: string
  heldOn: Dayjs
  place: string
  words?: string
  listsDueAt: Dayjs
  departments: string[]
  seats?: Record<string, number | null>
}

export function EventNew() {
  return hasRole(useMe(), ['MARKET']) ? <NewForm /> : <NoPermission />
}

/** 《客户答谢活动策划表》: what, when, where, and which departments name their customers (S2a-19). */
function NewForm() {
  const { t } = useTranslation('appreciation')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [key, setKey] = useState(newIdempotencyKey)
  const submit = async (values: Values) => {
    try {
      const made = await planEvent(toWire(values), key)
      await queries.invalidateQueries({ queryKey: ['thank-you-events'] })
      await navigate({ to: `/thank-you-events/${made.id}` as never })
    } catch (error) {
      setKey(newIdempotencyKey())
      throw error
    }
  }
  return (
    <FormPage<Values>
      title={t('form.title')}
      sub={
        <>
          <span>{t('form.sub')}</span>
          <ArticleChip rule="S2a-19" />
        </>
      }
      form={form}
      initial={{ departments: [] }}
      submitLabel={t('form.submit')}
      submit={submit}
      onCancel={() => void navigate({ to: '/thank-you-events' as never })}
    >
      <PlanFields />
      <Departments />
    </FormPage>
  )
}

function PlanFields() {
  const { t } = useTranslation('appreciation')
  const rules = useFieldRules()
  return (
    <>
      <PaperCell label={t('field.name')} required>
        <Form.Item name="name" rules={rules.required(t('field.name'))}>
          <Input maxLength={60} aria-label={t('field.name')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.place')} required>
        <Form.Item name="place" rules={rules.required(t('field.place'))}>
          <Input maxLength={100} aria-label={t('field.place')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.heldOn')} required>
        <Form.Item name="heldOn" rules={rules.chosen(t('field.heldOn'))}>
          <DatePicker style={{ width: '100%' }} minDate={dayjs()} aria-label={t('field.heldOn')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.listsDueAt')} required>
        <Form.Item name="listsDueAt" rules={rules.chosen(t('field.listsDueAt'))}>
          <DatePicker
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            style={{ width: '100%' }}
            minDate={dayjs()}
            aria-label={t('field.listsDueAt')}
          />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.words')} span={12}>
        <Form.Item name="words">
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 3 }} aria-label={t('field.words')} />
        </Form.Item>
      </PaperCell>
    </>
  )
}

function Departments() {
  const { t } = useTranslation('appreciation')
  const rules = useFieldRules()
  const { data: departments = [] } = useQuery(departmentsQuery)
  const form = Form.useFormInstance<Values>()
  const chosen = Form.useWatch('departments', form) ?? []
  const nameOf = (id: string) => departments.find((each) => each.id === id)?.name ?? id
  return (
    <>
      <PaperCell label={t('field.departments')} span={12} required>
        <Form.Item name="departments" rules={rules.chosen(t('field.departments'))}>
          <TreeSelect
            key={departments.length}
            multiple
            treeData={departmentTree(departments)}
            treeDefaultExpandAll
            listHeight={400}
            showSearch={{ treeNodeFilterProp: 'title' }}
            aria-label={t('field.departments')}
            style={{ width: '100%' }}
          />
        </Form.Item>
      </PaperCell>
      {chosen.length > 0 && (
        <PaperCell label={t('field.seats')} span={12}>
          <Flex gap={12} wrap>
            {chosen.map((id) => (
              <Form.Item key={id} name={['seats', id]} label={nameOf(id)}>
                <InputNumber min={1} max={10_000} precision={0} placeholder={t('noLimit')} />
              </Form.Item>
            ))}
          </Flex>
        </PaperCell>
      )}
    </>
  )
}

const toWire = (values: Values) => ({
  name: tidy(values.name),
  heldOn: values.heldOn.format('YYYY-MM-DD'),
  place: tidy(values.place),
  words: tidy(values.words ?? '') || null,
  // The picker works in the browser's zone; what is read on it is meant as time of the business zone.
  listsDueAt: dayjs.tz(values.listsDueAt.format('YYYY-MM-DDTHH:mm:00'), ZONE).toISOString(),
  departments: values.departments.map((departmentId) => ({
    departmentId,
    seats: values.seats?.[departmentId] ?? null,
  })),
})
