import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { ROLES } from '@/api/codes'
import type { ApiClientForm, ApiClientWithSecret } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { tidy } from '@/i18n/format'
import { DepartmentSelect } from '@/ui/DepartmentSelect'
import { FormPage, PaperCell } from '@/ui/FormPage'
import { register, SCOPES } from './queries'
import { SecretOnce } from './SecretOnce'

/** Roles that approve belong to people. */
const FOR_PROGRAMS = ROLES.filter((role) => !['ADMIN', 'GENERAL_MANAGER', 'DEPUTY_GM'].includes(role))

export function ClientNew() {
  const { t } = useTranslation('org')
  const { t: common } = useTranslation()
  const { options } = useCodes()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<ApiClientForm>()
  const [made, setMade] = useState<ApiClientWithSecret>()
  const [key, setKey] = useState(newIdempotencyKey)
  const choose = (label: string) => [{ required: true, message: common('requiredChoice', { label }) }]

  const submit = async (values: ApiClientForm) => {
    try {
      const answer = await register({ ...values, name: tidy(values.name) }, key)
      await queries.invalidateQueries({ queryKey: ['api-clients'] })
      setMade(answer)
    } catch (error) {
      setKey(newIdempotencyKey())
      throw error
    }
  }

  return (
    <>
      <FormPage<ApiClientForm>
        title={t('client.form')}
        sub={<span>{t('client.form.hint')}</span>}
        form={form}
        submit={submit}
        onCancel={() => navigate({ to: '/clients' })}
      >
        <PaperCell label={t('client.name')} required>
          <Form.Item name="name" rules={[{ required: true, message: common('required', { label: t('client.name') }) }]}>
            <Input autoFocus maxLength={60} />
          </Form.Item>
        </PaperCell>
        <PaperCell label={t('department')} required>
          <Form.Item name="departmentId" rules={choose(t('department'))}>
            <DepartmentSelect />
          </Form.Item>
        </PaperCell>
        <PaperCell label={t('roles')} required span={12}>
          <Form.Item name="roles" rules={choose(t('roles'))} extra={t('client.roles.hint')}>
            <Select
              mode="multiple"
              options={options('role', FOR_PROGRAMS)}
              showSearch={{ optionFilterProp: 'label' }}
            />
          </Form.Item>
        </PaperCell>
        <PaperCell label={t('scopes')} required span={12}>
          <Form.Item name="scopes" rules={choose(t('scopes'))} extra={t('scopes.hint')}>
            <Select mode="multiple" options={SCOPES.map((value) => ({ value, label: value }))} />
          </Form.Item>
        </PaperCell>
      </FormPage>
      {made && <SecretOnce client={made} onClose={() => navigate({ to: '/clients/$id', params: { id: made.id } })} />}
    </>
  )
}
