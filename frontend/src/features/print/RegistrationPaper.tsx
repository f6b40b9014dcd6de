import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Registration } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { masked, maskedMail } from '@/print/masked'
import { Signatures } from '@/print/PrintPage'
import { PaperSection } from '@/ui/FormPage'
import { registrationQuery } from './queries'
import { Cell, Loaded, placeOf, Sheet } from './Sheet'

/** 《客户信息登记表》 in the order of the form on the screen, which is that of the paper. */
export function RegistrationPaper({ id }: { id: string }) {
  return (
    <Loaded query={useQuery(registrationQuery(id))}>{(registration) => <Paper registration={registration} />}</Loaded>
  )
}

function Paper({ registration }: { registration: Registration }) {
  const { t } = useTranslation('registrations')
  const { t: tp } = useTranslation('print')
  const { confirmation } = registration
  return (
    <Sheet
      noted={{ form: 'REGISTRATION_FORM', id: registration.id }}
      title={t('form.title')}
      number={registration.number}
      record={`/registrations/${registration.id}`}
      sub={t('form.by', { department: registration.departmentName, name: registration.submittedByName })}
    >
      <div className="kg-paper-grid">
        <Company registration={registration} />
        <Origin registration={registration} />
        <PaperSection>{t('section.needs')}</PaperSection>
        <Cell label={t('field.serviceNeeds')} value={registration.serviceNeeds} span={12} />
        <Cell label={t('field.duplicateJustification')} value={registration.duplicateJustification} span={12} />
        <Confirmation registration={registration} />
      </div>
      <Signatures
        lines={[
          { label: t('submittedBy'), name: registration.submittedByName, at: registration.submittedAt },
          { label: tp('sign.dataAdmin'), name: confirmation?.byName, at: confirmation?.at },
        ]}
      />
    </Sheet>
  )
}

function Company({ registration }: { registration: Registration }) {
  const { t } = useTranslation('registrations')
  const { code } = useCodes()
  const { contact } = registration
  return (
    <>
      <PaperSection>{t('section.company')}</PaperSection>
      <Cell label={t('field.name')} value={registration.name} span={12} />
      <Cell label={t('field.companyCode')} value={registration.companyCode} span={12} />
      <Cell label={t('field.category')} value={code('category', registration.category)} />
      <Cell label={t('field.type')} value={code('customerType', registration.type)} />
      <Cell label={t('field.enterpriseNature')} value={registration.enterpriseNature} />
      <Cell label={t('field.supervisingUnit')} value={registration.supervisingUnit} />
      <Cell label={t('field.address')} value={placeOf(registration.address)} span={12} />
      <Cell label={t('field.phone')} value={masked(registration.phone)} />
      <Cell label={t('field.email')} value={maskedMail(registration.email)} />
      <PaperSection>{t('section.contact')}</PaperSection>
      <Cell label={t('field.contactName')} value={contact.name} />
      <Cell label={t('field.contactRole')} value={contact.role} />
      <Cell label={t('field.contactPhone')} value={masked(contact.phone)} />
      <Cell label={t('field.contactEmail')} value={maskedMail(contact.email)} />
    </>
  )
}

function Origin({ registration }: { registration: Registration }) {
  const { t } = useTranslation('registrations')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return (
    <>
      <PaperSection>{t('section.origin')}</PaperSection>
      <Cell label={t('field.source')} value={code('source', registration.source)} />
      <Cell label={t('field.intended')} value={registration.intended ? t('intended.yes') : tc('no')} />
      <Cell label={t('field.intermediary')} value={registration.intermediary} />
      <Cell label={t('field.contactedAt')} value={dateTime(registration.contactedAt)} />
      <Cell label={t('submittedAt')} value={dateTime(registration.submittedAt)} span={12} />
    </>
  )
}

function Confirmation({ registration }: { registration: Registration }) {
  const { t } = useTranslation('registrations')
  const { code } = useCodes()
  const { confirmation, customerNumber } = registration
  return (
    <>
      <PaperSection>{t('section.confirmation')}</PaperSection>
      <Cell label={t('confirm.channel')} value={code('channel', confirmation?.channel)} />
      <Cell label={t('confirm.with')} value={confirmation?.confirmedWith} />
      <Cell label={t('confirm.at')} value={dateTime(confirmation?.at)} />
      <Cell label={t('customerFile')} value={customerNumber} />
      <Cell label={t('confirm.note')} value={confirmation?.note} span={12} />
    </>
  )
}
