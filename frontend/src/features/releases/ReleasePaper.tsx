import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Release } from '@/api/types'
import { dateTime, money } from '@/i18n/format'
import { PrintPage, Signatures } from '@/print/PrintPage'
import { PaperCell, PaperSection } from '@/ui/FormPage'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { LineTable } from './LineTable'
import { releaseQuery } from './queries'

/** 《赊销发货提单》 on A4; its code leads to the record, where one sees whether it still holds. */
export function ReleasePaper({ id }: { id: string }) {
  const release = useQuery(releaseQuery(id))
  if (release.isError) return <ErrorState error={release.error} onRetry={() => void release.refetch()} />
  return release.data ? <Paper release={release.data} /> : <PageSkeleton />
}

function Paper({ release }: { release: Release }) {
  const { t } = useTranslation('sales')
  const cell = (label: string, value: React.ReactNode, span?: number) => (
    <PaperCell label={label} span={span}>
      {value}
    </PaperCell>
  )
  return (
    <PrintPage
      noted={{ form: 'RELEASE_SLIP', id: release.id }}
      title={t('release.title')}
      number={release.number}
      sub={t('release.validUntil', { at: dateTime(release.expiresAt) })}
      record={`/releases/${release.id}`}
    >
      <div className="kg-paper-grid">
        {cell(t('release.customerName'), release.customerName)}
        {cell(t('settlementUnit'), release.settlementUnit)}
        {cell(t('contract.one'), release.contractNumber)}
        {cell(t('amount'), money(release.amountFen))}
        <PaperSection>{t('release.goods')}</PaperSection>
      </div>
      <LineTable release={release} />
      <div className="kg-paper-grid">
        {release.waiver && cell(t('release.exception'), release.waiver.conditions, 12)}
        {cell(t('release.remark'), release.remark, 12)}
      </div>
      <Signatures
        lines={[
          { label: t('release.signatory'), name: release.signatory },
          { label: t('release.checkedBy'), name: release.decided?.name, at: release.decided?.at },
          { label: t('release.warehouse') },
        ]}
      />
    </PrintPage>
  )
}
