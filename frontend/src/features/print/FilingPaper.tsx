import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Filing } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { Signatures } from '@/print/PrintPage'
import { PaperSection } from '@/ui/FormPage'
import { filingQuery } from './queries'
import { Cell, Loaded, placeOf, Sheet } from './Sheet'

/** 《客户基本信息表》, as the business department hands it to the market promotion department (S2a-07). */
export function FilingPaper({ id }: { id: string }) {
  return <Loaded query={useQuery(filingQuery(id))}>{(filing) => <Paper filing={filing} />}</Loaded>
}

function Paper({ filing }: { filing: Filing }) {
  const { t } = useTranslation('filings')
  const { t: tp } = useTranslation('print')
  const { code } = useCodes()
  const { form } = filing
  return (
    <Sheet
      noted={{ form: 'FILING_FORM', id: filing.id }}
      title={t('form.title')}
      number={filing.number}
      record={`/filings/${filing.id}`}
      sub={t('form.sub')}
    >
      <div className="kg-paper-grid">
        <PaperSection>{t('section.customer')}</PaperSection>
        <Cell label={t('form.name')} value={form.name} span={12} />
        <Cell label={t('form.category')} value={code('category', form.category)} />
        <Cell label={t('form.companyCode')} value={form.companyCode} />
        <Cell label={t('form.enterpriseNature')} value={form.enterpriseNature} />
        <Cell label={t('form.supervisingUnit')} value={form.supervisingUnit} />
        <Cell label={t('form.address')} value={placeOf(form.address)} span={12} />
        <Cell label={t('form.contact')} value={form.contactName} />
        <Cell label={t('form.phone')} value={form.contactPhoneMasked} />
        <PaperSection>{t('section.filing')}</PaperSection>
        <Cell label={t('form.department')} value={`${filing.departmentName}　${filing.ownerName}`} />
        <Cell label={t('customerNumber')} value={filing.customerNumber} />
        <Cell label={t('firstContact')} value={dateTime(filing.firstContactAt)} />
        <Cell label={t('dueAt')} value={dateTime(filing.dueAt)} />
        <Cell label={t('form.remark')} value={filing.remark} span={12} />
      </div>
      <Signatures
        lines={[
          { label: t('form.submittedBy'), name: filing.submittedByName, at: filing.submittedAt },
          { label: tp('sign.deptManager') },
          { label: t('form.decidedBy'), name: filing.decidedByName, at: filing.decidedAt },
        ]}
      />
    </Sheet>
  )
}
