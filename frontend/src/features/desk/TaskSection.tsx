import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SUBJECTS } from '@/api/services'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { ClockChip } from '@/ui/ClockChip'
import type { DeskTask, Section } from './work'

export function TaskSection({ section, tasks }: { section: Section; tasks: DeskTask[] }) {
  const { t } = useTranslation('desk')
  return (
    <section className="kg-panel kg-desk-section" data-section={section} aria-label={t(`section.${section}`)}>
      <h2>
        {t(`section.${section}`)}
        <span className="kg-desk-count" data-some={tasks.length > 0}>
          {tasks.length}
        </span>
        {tasks.length === 0 && <span className="kg-desk-empty">{t(`empty.${section}`)}</span>}
      </h2>
      {tasks.map((task) => (
        <TaskRow key={`${task.service}${task.id}`} task={task} />
      ))}
    </section>
  )
}

/** The part of a page a task is about. */
function searchOf({ subjectType, params }: DeskTask): Record<string, string> {
  if (subjectType === 'policy') return { policy: String(params.policy), tab: 'history' }
  return subjectType === 'attachment' || subjectType === 'paper' ? { tab: 'files' } : {}
}

function TaskRow({ task }: { task: DeskTask }) {
  const { t } = useTranslation('desk')
  const { code } = useCodes()
  const subject = SUBJECTS[task.subjectType]
  const search = searchOf(task)
  return (
    <div className="kg-desk-row">
      <Link
        className="kg-desk-kind"
        to={(subject?.path(task.subjectId, task.params) ?? '/') as never}
        search={search as never}
      >
        {code('task', task.kind)}
      </Link>
      <span className="kg-desk-what">
        {task.subjectNumber && <span className="kg-number">{task.subjectNumber}</span>}
        <span className="kg-desk-name">{nameOf()}</span>
      </span>
      <span className="kg-desk-rule">
        <ArticleChip rule={task.rule} />
      </span>
      <span className="kg-desk-since kg-muted">{t('since', { time: dateTime(task.createdAt).slice(5) })}</span>
      <span className="kg-desk-clock">{task.dueAt && <ClockChip dueAt={task.dueAt} />}</span>
    </div>
  )

  function nameOf() {
    if (task.subjectType === 'policy')
      return `${code('policy', String(task.params.policy))}　${task.params.reason ?? ''}`
    return String(task.params.name ?? code('subject', task.subjectType))
  }
}
