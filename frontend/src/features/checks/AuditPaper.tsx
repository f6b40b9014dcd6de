import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dateTime } from '@/i18n/format'
import { PrintPage, Signatures } from '@/print/PrintPage'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { AuditTables } from './AuditTables'
import { auditQuery } from './queries'

/** 《年度档案内审报告》 on A4, with a line for each who signs it. */
export function AuditPaper({ year }: { year: number }) {
  const { t } = useTranslation('checks')
  const audit = useQuery(auditQuery(year))
  if (audit.isError) return <ErrorState error={audit.error} onRetry={() => void audit.refetch()} />
  if (!audit.data) return <PageSkeleton />
  return (
    <div className="kg-print-flow">
      <PrintPage
        title={t('audit.title')}
        number={String(year)}
        sub={`${audit.data.scope ?? t('audit.company')}　${t('audit.at', { at: dateTime(audit.data.at) })}`}
        record={`/archive-audits?year=${year}`}
      >
        <AuditTables audit={audit.data} paper />
        <Signatures
          lines={[{ label: t('sign.auditor') }, { label: t('sign.manager') }, { label: t('sign.generalManager') }]}
        />
      </PrintPage>
    </div>
  )
}
