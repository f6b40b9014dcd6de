import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, DatePicker, Flex } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { PageHead } from '@/ui/PageHead'
import { ErrorState, PageSkeleton } from '@/ui/states'
import type { ListSearch } from '@/ui/tableSearch'
import { AuditTables } from './AuditTables'
import { auditQuery } from './queries'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 年度档案内审报告 (S4-30): the figures of one year, for the own branch or the whole company. */
export function AuditReport({ search, onSearch }: Props) {
  const { t } = useTranslation('checks')
  const year = Number(search.year ?? dayjs().year())
  const audit = useQuery(auditQuery(year))
  return (
    <div className="kg-page">
      <PageHead
        title={t('audit.title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {audit.data && (audit.data.scope ?? t('audit.company'))}
            {audit.data && t('audit.at', { at: dateTime(audit.data.at) })}
            <ArticleChip rule="S4-30" />
          </Flex>
        }
        actions={
          <>
            <DatePicker
              picker="year"
              allowClear={false}
              value={dayjs(`${year}-01-01`)}
              maxDate={dayjs()}
              aria-label={t('audit.year')}
              onChange={(next) => onSearch({ year: String(next?.year()) })}
            />
            <Link to={`/print/archive-audits/${year}` as never}>
              <Button icon={<PrinterOutlined />}>{t('audit.print')}</Button>
            </Link>
          </>
        }
      />
      {audit.isError ? (
        <ErrorState error={audit.error} onRetry={() => void audit.refetch()} />
      ) : audit.data ? (
        <AuditTables audit={audit.data} />
      ) : (
        <PageSkeleton />
      )}
    </div>
  )
}
