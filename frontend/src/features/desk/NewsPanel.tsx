import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { SUBJECTS } from '@/api/services'
import { unreadQuery } from '@/api/work'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ErrorState } from '@/ui/states'

const SHOWN = 8

/** The unread notices beside the work. */
export function NewsPanel() {
  const { t } = useTranslation('desk')
  const { code } = useCodes()
  const unread = useQuery(unreadQuery)
  const notices = [...(unread.data?.items ?? [])].sort((a, b) => b.createdAt.localeCompare(a.createdAt))
  return (
    <aside className="kg-panel kg-desk-section" aria-label={t('news')}>
      <h2>
        {t('news')}
        <span className="kg-desk-count" data-some={notices.length > 0}>
          {notices.length}
        </span>
        <span style={{ flex: 1 }} />
        <Link to={'/notifications' as never} className="kg-desk-all">
          {t('news.all')}
        </Link>
      </h2>
      {unread.isPending && <Skeleton active style={{ padding: 14 }} />}
      {unread.isError && <ErrorState error={unread.error} onRetry={() => unread.refetch()} />}
      {unread.isSuccess && notices.length === 0 && (
        <div className="kg-desk-empty" style={{ padding: '0 14px 10px' }}>
          {t('news.empty')}
        </div>
      )}
      {notices.slice(0, SHOWN).map((notice) => (
        <Link
          key={notice.id}
          className="kg-desk-news"
          to={(SUBJECTS[notice.subjectType]?.path(notice.subjectId) ?? '/notifications') as never}
        >
          <span>{code('notice', notice.kind)}</span>
          <span className="kg-muted">{[notice.subjectNumber, notice.params.name].filter(Boolean).join('　')}</span>
          <span className="kg-muted" style={{ fontSize: 12 }}>
            {dateTime(notice.createdAt)}
          </span>
        </Link>
      ))}
    </aside>
  )
}
