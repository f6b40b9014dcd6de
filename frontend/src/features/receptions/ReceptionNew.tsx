import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { asProblem } from '@/api/problem'
import type { ReceptionForm } from '@/api/types'
import { hasRole, useMe } from '@/auth/session'
import { tidy } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { CustomerSelect } from '@/ui/CustomerSelect'
import { FormPage, PaperCell, PaperSection } from '@/ui/FormPage'
import { notify } from '@/ui/notify'
import { NoPermission } from '@/ui/states'
import { useFieldRules } from '@/ui/useFieldRules'
import { receive } from './queries'
import { DESK } from './roles'
import { StaffSelect } from './StaffSelect'

export function ReceptionNew() {
  return hasRole(useMe(), DESK) ? <NewForm /> : <NoPermission />
}

/** 《来访登记表》: who comes, whether they were in contact before, and who sent them (S2c-29, S2c-30). */
function NewForm() {
  const { t } = useTranslation('receptions')
  const me = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<ReceptionForm>()
  const [key, setKey] = useState(newIdempotencyKey)
  const submit = async (values: ReceptionForm) => {
    try {
      const made = await receive(tidied(values), key)
      await queries.invalidateQueries({ queryKey: ['receptions'] })
      notify().success(t('received', { number: made.number, host: made.hostName }))
      await navigate({ to: `/receptions/${made.id}` as never })
    } catch (error) {
      const problem = asProblem(error)
      if (problem.status >= 400 && problem.status < 500) setKey(newIdempotencyKey())
      throw problem
    }
  }
  return (
    <FormPage<ReceptionForm>
      title={t('form.title')}
      sub={
        <>
          <span>{t('form.by', { department: me.department.name, name: me.name })}</span>
          <ArticleChip rule="S2c-29" />
        </>
      }
      form={form}
      initial={{ contactedBefore: false, referred: false }}
      submitLabel={t('form.submit')}
      submit={submit}
      onCancel={() => void navigate({ to: '/receptions' as never })}
    >
      <VisitorFields />
      <Questions />
    </FormPage>
  )
}

function VisitorFields() {
  const { t } = useTranslation('receptions')
  const rules = useFieldRules()
  return (
    <>
      <PaperSection>{t('section.visitor')}</PaperSection>
      <PaperCell label={t('field.visitorName')} required>
        <Form.Item name="visitorName" rules={rules.required(t('field.visitorName'))}>
          <Input maxLength={40} aria-label={t('field.visitorName')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.visitorPhone')} required>
        <Form.Item name="visitorPhone" rules={[...rules.required(t('field.visitorPhone')), ...rules.phone()]}>
          <Input maxLength={40} aria-label={t('field.visitorPhone')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.company')} span={12}>
        <Form.Item name="company">
          <Input maxLength={100} aria-label={t('field.company')} placeholder={t('field.companyHint')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.matter')} span={12}>
        <Form.Item name="matter">
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} aria-label={t('field.matter')} />
        </Form.Item>
      </PaperCell>
    </>
  )
}

/** The two questions of the desk; what follows from the answers is decided by the service. */
function Questions() {
  const { t } = useTranslation('receptions')
  const { t: tc } = useTranslation()
  const form = Form.useFormInstance<ReceptionForm>()
  const contacted = Form.useWatch('contactedBefore', form)
  const referred = Form.useWatch('referred', form)
  const yesNo = [
    { value: true, label: tc('yes') },
    { value: false, label: tc('no') },
  ]
  return (
    <>
      <PaperSection>
        {t('section.contact')} <ArticleChip rule="S2c-29" />
      </PaperSection>
      <PaperCell label={t('field.contactedBefore')} span={12}>
        <Form.Item name="contactedBefore">
          <Radio.Group options={yesNo} aria-label={t('field.contactedBefore')} />
        </Form.Item>
      </PaperCell>
      {contacted && (
        <>
          <PaperCell label={t('field.namedAs')}>
            <Form.Item name="namedAs">
              <Input maxLength={40} aria-label={t('field.namedAs')} placeholder={t('field.namedAsHint')} />
            </Form.Item>
          </PaperCell>
          <PaperCell label={t('field.named')}>
            <Form.Item name="namedId" extra={t('field.namedHint')}>
              <StaffSelect label={t('field.named')} withLeft />
            </Form.Item>
          </PaperCell>
        </>
      )}
      <PaperSection>
        {t('section.referral')} <ArticleChip rule="S2c-30" />
      </PaperSection>
      <PaperCell label={t('field.referred')} span={12}>
        <Form.Item name="referred">
          <Radio.Group options={yesNo} aria-label={t('field.referred')} />
        </Form.Item>
      </PaperCell>
      {referred && <Referral />}
    </>
  )
}

function Referral() {
  const { t } = useTranslation('receptions')
  return (
    <>
      <PaperCell label={t('field.referrer')}>
        <Form.Item name="referrer">
          <Input maxLength={60} aria-label={t('field.referrer')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.referrerCustomer')}>
        <Form.Item name="referrerCustomerId">
          <CustomerSelect label={t('field.referrerCustomer')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.designated')} span={12}>
        <Form.Item name="designatedId" extra={t('field.designatedHint')}>
          <StaffSelect label={t('field.designated')} withLeft />
        </Form.Item>
      </PaperCell>
    </>
  )
}

/** Only what was asked for, without empty boxes. */
function tidied(values: ReceptionForm): ReceptionForm {
  const text = (value?: string | null) => tidy(value ?? '') || null
  const { contactedBefore, referred } = values
  return {
    visitorName: tidy(values.visitorName),
    visitorPhone: tidy(values.visitorPhone),
    company: text(values.company),
    matter: text(values.matter),
    contactedBefore,
    namedAs: contactedBefore ? text(values.namedAs) : null,
    namedId: (contactedBefore && values.namedId) || null,
    referred,
    referrer: referred ? text(values.referrer) : null,
    referrerCustomerId: (referred && values.referrerCustomerId) || null,
    designatedId: (referred && values.designatedId) || null,
  }
}
