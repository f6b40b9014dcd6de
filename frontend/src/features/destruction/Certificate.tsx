import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DestructionList } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { date, dateTime } from '@/i18n/format'
import { PrintPage, Signatures } from '@/print/PrintPage'
import { PaperCell } from '@/ui/FormPage'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { listQuery } from './queries'

/** 销毁记录: the sheet for the archive, with a line for every hand (S2c-39, S4-18). */
export function Certificate({ id }: { id: string }) {
  const list = useQuery(listQuery(id))
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <PageSkeleton />
  return <Sheet list={list.data} />
}

function Sheet({ list }: { list: DestructionList }) {
  const { t } = useTranslation('destruction')
  const missing = Math.max(0, list.witnessesNeeded - list.witnesses.length)
  const lines = [
    { label: t('draftedBy'), name: list.draftedByName, at: list.draftedAt },
    { label: t('reviewedBy'), name: list.reviewedByName, at: list.reviewedAt },
    { label: t('approvedBy'), name: list.approvedByName, at: list.approvedAt },
    ...list.witnesses.map(({ name, signedAt }) => ({ label: t('witness'), name, at: signedAt })),
    ...Array.from({ length: missing }, () => ({ label: t('witness') })),
    { label: t('executedBy'), name: list.executedByName, at: list.executedAt },
  ]
  return (
    <PrintPage
      noted={{ form: 'DESTRUCTION_RECORD', id: list.id }}
      title={t('certificate.title')}
      number={list.number}
      sub={t('certificate.sub')}
      record={`/destruction-lists/${list.id}`}
    >
      <div className="kg-paper-grid">
        <PaperCell label={t('files')}>{list.files.length}</PaperCell>
        <PaperCell label={t('executedAt')}>{dateTime(list.executedAt)}</PaperCell>
        <PaperCell label={t('certificate.way')} span={12}>
          {t('certificate.wayText')}
        </PaperCell>
        <PaperCell label={t('remark')} span={12}>
          {list.remark}
        </PaperCell>
      </div>
      <Files list={list} />
      <Signatures lines={lines} />
    </PrintPage>
  )
}

/** Numbers and dates only: the record must not keep what was destroyed. */
function Files({ list }: { list: DestructionList }) {
  const { t } = useTranslation('destruction')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return (
    <table className="kg-print-table">
      <thead>
        <tr>
          <th>{t('customerNumber')}</th>
          <th>{t('archiveClass')}</th>
          <th>{tc('department')}</th>
          <th>{t('establishedOn')}</th>
          <th>{t('cooperationEndedOn')}</th>
          <th>{t('destroyableFrom')}</th>
        </tr>
      </thead>
      <tbody>
        {list.files.map((file) => (
          <tr key={file.customerId}>
            <td>{file.customerNumber}</td>
            <td>{code('archiveClass', file.archiveClass)}</td>
            <td>{file.departmentName}</td>
            <td>{date(file.establishedOn)}</td>
            <td>{date(file.cooperationEndedOn)}</td>
            <td>{date(file.destroyableFrom)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
