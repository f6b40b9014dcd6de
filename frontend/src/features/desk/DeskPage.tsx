import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { tasksQuery } from '@/api/work'
import { local } from '@/i18n/format'
import { MissingNote } from '@/ui/MissingNote'
import { PageHead } from '@/ui/PageHead'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { NewsPanel } from './NewsPanel'
import { TaskSection } from './TaskSection'
import { byDue, SECTIONS, sectionOf } from './work'
import './desk.css'

/** 工作台: what is late, what is due today, what waits for my approval; each row opens the thing itself. */
export function DeskPage() {
  const { t } = useTranslation('desk')
  const tasks = useQuery(tasksQuery)
  if (tasks.isPending) return <PageSkeleton />
  if (tasks.isError) return <ErrorState error={tasks.error} onRetry={() => tasks.refetch()} />
  const all = [...tasks.data.items].sort(byDue)
  const now = new Date()
  return (
    <div className="kg-page">
      <PageHead
        title={t('greeting')}
        tags={<span className="kg-muted">{local(now.toISOString()).format(t('today.format'))}</span>}
      />
      <MissingNote merged={tasks.data} />
      <div className="kg-desk">
        <div>
          {SECTIONS.map((section) => (
            <TaskSection
              key={section}
              section={section}
              tasks={all.filter((task) => sectionOf(task, now) === section)}
            />
          ))}
          {tasks.data.more && <p className="kg-muted">{t('more', { count: all.length })}</p>}
        </div>
        <NewsPanel />
      </div>
    </div>
  )
}
