import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { ROLES } from '@/api/codes'
import type { StaffForm, StaffWithPassword } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { tidy } from '@/i18n/format'
import { DepartmentSelect } from '@/ui/DepartmentSelect'
import { FormPage, PaperCell } from '@/ui/FormPage'
import { PasswordOnce } from './PasswordOnce'
import { register } from './queries'

const USERNAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]*$/u

export function StaffNew() {
  const { t } = useTranslation('org')
  const { t: common } = useTranslation()
  const { options } = useCodes()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<StaffForm>()
  const [made, setMade] = useState<StaffWithPassword>()
  const [key, setKey] = useState(newIdempotencyKey)
  const need = (label: string) => ({ required: true, message: common('required', { label }) })
  const choose = (label: string) => ({ required: true, message: common('requiredChoice', { label }) })

  const submit = async (values: StaffForm) => {
    try {
      const answer = await register({ ...values, username: tidy(values.username), name: tidy(values.name) }, key)
      await queries.invalidateQueries({ queryKey: ['staff'] })
      setMade(answer)
    } catch (error) {
      setKey(newIdempotencyKey())
      throw error
    }
  }

  return (
    <>
      <FormPage<StaffForm>
        title={t('staff.form')}
        sub={<span>{t('staff.form.hint')}</span>}
        form={form}
        submit={submit}
        onCancel={() => navigate({ to: '/staff' })}
      >
        <PaperCell label={t('name')} required>
          <Form.Item name="name" rules={[need(t('name'))]}>
            <Input autoFocus maxLength={40} />
          </Form.Item>
        </PaperCell>
        <PaperCell label={t('username')} required>
          <Form.Item name="username" rules={[need(t('username')), { pattern: USERNAME, message: t('username.rule') }]}>
            <Input maxLength={40} autoCapitalize="none" spellCheck={false} />
          </Form.Item>
        </PaperCell>
        <PaperCell label={t('department')} required span={12}>
          <Form.Item name="departmentId" rules={[choose(t('department'))]}>
            <DepartmentSelect />
          </Form.Item>
        </PaperCell>
        <PaperCell label={t('roles')} required span={12}>
          <Form.Item name="roles" rules={[choose(t('roles'))]} extra={t('roles.hint')}>
            <Select mode="multiple" options={options('role', ROLES)} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
        </PaperCell>
      </FormPage>
      {made && <PasswordOnce staff={made} onClose={() => navigate({ to: '/staff/$id', params: { id: made.id } })} />}
    </>
  )
}
