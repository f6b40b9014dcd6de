import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { tasksQuery } from '@/api/work'
import { PageHead } from '@/ui/PageHead'
import { ErrorState, PageSkeleton } from '@/ui/states'

export function DeskPage() {
  const { t } = useTranslation('shell')
  const tasks = useQuery(tasksQuery)
  if (tasks.isPending) return <PageSkeleton />
  if (tasks.isError) return <ErrorState error={tasks.error} onRetry={() => tasks.refetch()} />
  return (
    <div className="kg-page">
      <PageHead title={t('menu.desk')} />
    </div>
  )
}
