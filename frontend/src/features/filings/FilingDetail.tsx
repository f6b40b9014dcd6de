import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Filing } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { ClockChip } from '@/ui/ClockChip'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage } from '@/ui/DetailPage'
import { PaperCell, PaperSection } from '@/ui/FormPage'
import { OriginLink } from '@/ui/OriginLink'
import { PrintLink } from '@/ui/PrintLink'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { TimelineList } from '@/ui/TimelineList'
import { runs } from './FilingList'
import './filings.css'
import { BASE, filingQuery, historyQuery } from './queries'
import { useActionSpecs } from './useActionSpecs'

/** One filing: the paper form 《客户基本信息表》, until when it is due, and what the reader may do now. */
export function FilingDetail({ id }: { id: string }) {
  const filing = useQuery(filingQuery(id))
  useNameCrumb(filing.data?.number)
  if (filing.isError) return <ErrorState error={filing.error} onRetry={() => void filing.refetch()} />
  if (!filing.data) return <PageSkeleton />
  return <Sheet filing={filing.data} />
}

function Sheet({ filing }: { filing: Filing }) {
  const { t } = useTranslation('filings')
  const history = useQuery(historyQuery(filing.id))
  return (
    <DetailPage
      title={filing.form.name}
      number={filing.number}
      tags={
        <>
          <StatusTag of="filing" status={filing.status} />
          {runs(filing) && <ClockChip dueAt={filing.dueAt} />}
          {filing.late && <Tag color="error">{t('late')}</Tag>}
          <ArticleChip rule="S2a-07" />
        </>
      }
      actions={
        <>
          <PrintLink of="filings" id={filing.id} />
          <ActionButtons
            base={BASE}
            of="filing"
            record={filing}
            specs={useActionSpecs(filing)}
            refresh={[['filings'], ['customers'], ['tasks'], ['notices'], ['audit']]}
          />
        </>
      }
      groups={[]}
      aside={<TimelineList entries={history.data?.items} />}
    >
      {filing.status === 'RETURNED' && filing.lastReason && (
        <Alert
          style={{ marginBottom: 10 }}
          type="warning"
          showIcon
          title={t('returned')}
          description={filing.lastReason}
        />
      )}
      {filing.status === 'SUBMITTED' && !filing.customerId && (
        <Alert
          style={{ marginBottom: 10 }}
          type="info"
          showIcon
          title={
            <Flex gap={8}>
              {t('awaiting')}
              <ArticleChip rule="S4-22" />
            </Flex>
          }
        />
      )}
      <Paper filing={filing} />
    </DetailPage>
  )
}

/** The form as it is on paper: the customer first, then how it was filed. */
function Paper({ filing }: { filing: Filing }) {
  const { t } = useTranslation('filings')
  const { code } = useCodes()
  const { form } = filing
  const place = [...new Set([form.address.provinceName, form.address.cityName, form.address.districtName])].join('')
  return (
    <section className="kg-panel kg-paper kg-filing" aria-label={t('form.title')}>
      <h2 className="kg-paper-title">{t('form.title')}</h2>
      <div className="kg-paper-sub">
        <span>{t('form.sub')}</span>
        <AuditLink type="filing" id={filing.id} />
        <span className="kg-number">{filing.number}</span>
      </div>
      <div className="kg-paper-grid">
        <PaperSection>{t('section.customer')}</PaperSection>
        <Cell label={t('form.name')} value={form.name} />
        <Cell label={t('form.companyCode')} value={form.companyCode} />
        <Cell label={t('form.category')} value={code('category', form.category)} />
        <Cell label={t('form.enterpriseNature')} value={form.enterpriseNature} />
        <Cell label={t('form.supervisingUnit')} value={form.supervisingUnit} />
        <Cell label={t('form.contact')} value={form.contactName} />
        <Cell label={t('form.phone')} value={form.contactPhoneMasked} />
        <Cell label={t('customerNumber')} value={<CustomerLink filing={filing} />} />
        <Cell label={t('form.address')} value={`${place}${form.address.street}`} span={12} />
        <PaperSection>{t('section.filing')}</PaperSection>
        <Cell label={t('form.department')} value={`${filing.departmentName}　${filing.ownerName}`} />
        <Cell label={t('registration')} value={<OriginLink of={filing} />} />
        <Cell label={t('firstContact')} value={dateTime(filing.firstContactAt)} />
        <Cell label={t('dueAt')} value={dateTime(filing.dueAt)} />
        <Cell label={t('form.submittedBy')} value={signed(filing.submittedByName, filing.submittedAt)} />
        <Cell label={t('form.decidedBy')} value={signed(filing.decidedByName, filing.decidedAt)} />
        <Cell label={t('reminders')} value={filing.reminderCount} />
        <Cell label={t('form.remark')} value={filing.remark} />
      </div>
    </section>
  )
}

function Cell({ label, value, span }: { label: string; value: React.ReactNode; span?: number }) {
  const { t } = useTranslation()
  const blank = value === null || value === undefined || value === ''
  return (
    <PaperCell label={label} span={span}>
      {blank ? <span className="kg-muted">{t('empty')}</span> : value}
    </PaperCell>
  )
}

function CustomerLink({ filing }: { filing: Filing }) {
  const { t } = useTranslation()
  if (!filing.customerId) return <span className="kg-muted">{t('empty')}</span>
  return <Link to={`/customers/${filing.customerId}` as never}>{filing.customerNumber}</Link>
}

const signed = (name: string | null, at: string | null) => (name ? `${name}　${dateTime(at)}` : null)
