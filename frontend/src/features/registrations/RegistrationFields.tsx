import { useQuery } from '@tanstack/react-query'
import { Cascader, DatePicker, Form, Input, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import { regionsQuery } from '@/api/regions'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from '@/ui/ArticleChip'
import { PaperCell, PaperSection } from '@/ui/FormPage'
import { useFieldRules } from '@/ui/useFieldRules'
import type { FormValues } from './formValues'
import { LatenessHint } from './LatenessHint'
import { ReferrerSelect } from './ReferrerSelect'

/** 《客户信息登记表》 in the order of the paper. */
export function RegistrationFields({ justify, noted }: { justify: boolean; noted?: boolean }) {
  return (
    <>
      <CompanyCells />
      <AddressCells />
      <ContactCells />
      <OriginCells />
      <NeedCells justify={justify} noted={noted} />
    </>
  )
}

function CompanyCells() {
  const { t } = useTranslation('registrations')
  const { options } = useCodes()
  const rules = useFieldRules()
  return (
    <>
      <PaperSection>{t('section.company')}</PaperSection>
      <PaperCell label={t('field.name')} required span={12}>
        <Form.Item<FormValues> name="name" rules={rules.required(t('field.name'))}>
          <Input maxLength={100} aria-label={t('field.name')} placeholder={t('placeholder.name')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.companyCode')} span={12}>
        <Form.Item<FormValues> name="companyCode" validateTrigger={['onChange', 'onBlur']} rules={rules.companyCode()}>
          <Input
            maxLength={40}
            aria-label={t('field.companyCode')}
            placeholder={t('placeholder.companyCode')}
            style={{ fontFamily: 'var(--ant-font-family-code)' }}
          />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.category')} required>
        <Form.Item<FormValues> name="category" rules={rules.chosen(t('field.category'))}>
          <Select aria-label={t('field.category')} options={options('category', ENUMS.category)} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.type')} required>
        <Form.Item<FormValues> name="type" rules={rules.chosen(t('field.type'))}>
          <Select aria-label={t('field.type')} options={options('customerType', ENUMS.customerType)} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.enterpriseNature')}>
        <Form.Item<FormValues> name="enterpriseNature">
          <Input maxLength={60} aria-label={t('field.enterpriseNature')} placeholder={t('placeholder.nature')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.supervisingUnit')}>
        <Form.Item<FormValues> name="supervisingUnit">
          <Input maxLength={100} aria-label={t('field.supervisingUnit')} />
        </Form.Item>
      </PaperCell>
    </>
  )
}

function AddressCells() {
  const { t } = useTranslation('registrations')
  const { t: tc } = useTranslation()
  const rules = useFieldRules()
  const { data: regions, isPending } = useQuery(regionsQuery)
  return (
    <>
      <PaperCell label={tc('region')} required span={12}>
        <Form.Item<FormValues> name={['address', 'districtCode']} rules={rules.region()}>
          <Cascader
            options={regions}
            loading={isPending}
            fieldNames={{ label: 'name', value: 'code', children: 'children' }}
            placeholder={tc('placeholder.region')}
            aria-label={tc('region')}
            showSearch={{ limit: 30 }}
          />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.street')} required span={12}>
        <Form.Item<FormValues> name={['address', 'street']} rules={rules.required(t('field.street'))}>
          <Input maxLength={120} aria-label={t('field.street')} placeholder={t('placeholder.street')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.phone')}>
        <Form.Item<FormValues> name="phone" validateTrigger={['onChange', 'onBlur']} rules={rules.phone()}>
          <Input maxLength={40} aria-label={t('field.phone')} placeholder={t('placeholder.phone')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.email')}>
        <Form.Item<FormValues> name="email" rules={rules.email()}>
          <Input maxLength={100} aria-label={t('field.email')} />
        </Form.Item>
      </PaperCell>
    </>
  )
}

function ContactCells() {
  const { t } = useTranslation('registrations')
  const rules = useFieldRules()
  return (
    <>
      <PaperSection>{t('section.contact')}</PaperSection>
      <PaperCell label={t('field.contactName')} required>
        <Form.Item<FormValues> name={['contact', 'name']} rules={rules.required(t('field.contactName'))}>
          <Input maxLength={40} aria-label={t('field.contactName')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.contactRole')}>
        <Form.Item<FormValues> name={['contact', 'role']}>
          <Input maxLength={40} aria-label={t('field.contactRole')} placeholder={t('placeholder.role')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.contactPhone')} required>
        <Form.Item<FormValues>
          name={['contact', 'phone']}
          validateTrigger={['onChange', 'onBlur']}
          rules={[...rules.required(t('field.contactPhone')), ...rules.phone()]}
        >
          <Input maxLength={40} aria-label={t('field.contactPhone')} placeholder={t('placeholder.contactPhone')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('field.contactEmail')}>
        <Form.Item<FormValues> name={['contact', 'email']} rules={rules.email()}>
          <Input maxLength={100} aria-label={t('field.contactEmail')} />
        </Form.Item>
      </PaperCell>
    </>
  )
}

function OriginCells() {
  const { t } = useTranslation('registrations')
  const { t: tc } = useTranslation()
  const { options } = useCodes()
  const rules = useFieldRules()
  const referred = Form.useWatch<string>('source') === 'REFERRAL'
  return (
    <>
      <PaperSection>{t('section.origin')}</PaperSection>
      <PaperCell label={t('field.source')} required>
        <Form.Item<FormValues> name="source" rules={rules.chosen(t('field.source'))}>
          <Select aria-label={t('field.source')} options={options('source', ENUMS.source)} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={<Labelled text={t('field.intended')} rule="S2c-27" />} required>
        <Form.Item<FormValues> name="intended" rules={rules.chosen(t('field.intended'))}>
          <Radio.Group
            aria-label={t('field.intended')}
            options={[
              { value: true, label: t('intended.yes') },
              { value: false, label: tc('no') },
            ]}
          />
        </Form.Item>
      </PaperCell>
      <PaperCell label={<Labelled text={t('field.intermediary')} rule="S2c-31" />} span={referred ? 6 : 12}>
        <Form.Item<FormValues> name="intermediary">
          <Input maxLength={60} aria-label={t('field.intermediary')} placeholder={t('placeholder.intermediary')} />
        </Form.Item>
      </PaperCell>
      {referred && (
        <PaperCell label={t('field.referrer')}>
          <Form.Item<FormValues> name="referrerCustomerId">
            <ReferrerSelect label={t('field.referrer')} />
          </Form.Item>
        </PaperCell>
      )}
      <PaperCell label={<Labelled text={t('field.contactedAt')} rule="S2c-26" />} required span={12}>
        <Form.Item<FormValues>
          name="contactedAt"
          rules={[...rules.chosen(t('field.contactedAt')), ...rules.notLater()]}
          extra={<LatenessHint />}
        >
          <DatePicker
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            showNow={false}
            maxDate={dayjs().endOf('day')}
            aria-label={t('field.contactedAt')}
          />
        </Form.Item>
      </PaperCell>
    </>
  )
}

function NeedCells({ justify, noted }: { justify: boolean; noted?: boolean }) {
  const { t } = useTranslation('registrations')
  const rules = useFieldRules()
  return (
    <>
      <PaperSection>{t('section.needs')}</PaperSection>
      <PaperCell label={t('field.serviceNeeds')} span={12}>
        <Form.Item<FormValues> name="serviceNeeds">
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 8 }} aria-label={t('field.serviceNeeds')} />
        </Form.Item>
      </PaperCell>
      {justify && (
        <PaperCell label={<Labelled text={t('field.duplicateJustification')} rule="S2c-28" />} required span={12}>
          <Form.Item<FormValues>
            name="duplicateJustification"
            rules={rules.required(t('field.duplicateJustification'))}
            extra={t('hint.justification')}
          >
            <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} aria-label={t('field.duplicateJustification')} />
          </Form.Item>
        </PaperCell>
      )}
      {noted && (
        <PaperCell label={<Labelled text={t('field.note')} rule="S4-11" />} required span={12}>
          <Form.Item<FormValues> name="note" rules={rules.required(t('field.note'))}>
            <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} aria-label={t('field.note')} />
          </Form.Item>
        </PaperCell>
      )}
    </>
  )
}

function Labelled({ text, rule }: { text: ReactNode; rule: string }) {
  return (
    <span className="kg-label-rule">
      {text}
      <ArticleChip rule={rule} />
    </span>
  )
}
