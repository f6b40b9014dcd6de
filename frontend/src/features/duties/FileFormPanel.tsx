import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { FileFormGrid } from '@/ui/FileFormGrid'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { formQuery } from './queries'

/** 《客户档案表》 as it was sent, or as it would be sent now (S2c-34). */
export function FileFormPanel({ id }: { id: string }) {
  const { t } = useTranslation('duties')
  const form = useQuery(formQuery(id))
  if (form.isError) return <ErrorState error={form.error} onRetry={() => void form.refetch()} />
  if (!form.data) return <PageSkeleton />
  return (
    <section className="kg-panel kg-paper" aria-label={t('form.title')}>
      <h2 className="kg-paper-title">{t('form.title')}</h2>
      {!form.data.sent && <Alert style={{ marginBottom: 10 }} type="info" showIcon title={t('form.notSent')} />}
      <div className="kg-paper-grid">
        <FileFormGrid form={form.data} />
      </div>
    </section>
  )
}
