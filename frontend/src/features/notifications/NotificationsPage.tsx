import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Service, SUBJECTS } from '@/api/services'
import type { Notice } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { MissingNote } from '@/ui/MissingNote'
import { PageHead } from '@/ui/PageHead'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { newestFirst, noticesQuery, useReading } from './queries'
import './notifications.css'

const route = getRouteApi('/shell/notifications')

export function NotificationsPage() {
  const { t } = useTranslation('desk')
  const unread = route.useSearch().unread === 'true'
  const navigate = useNavigate()
  const list = useInfiniteQuery(noticesQuery(unread))
  const { read, readAll } = useReading()
  if (list.isPending) return <PageSkeleton />
  if (list.isError) return <ErrorState error={list.error} onRetry={() => list.refetch()} />
  const notices = newestFirst(list.data.pages)
  const open = (notice: Notice & { service: Service }) => {
    if (!notice.readAt) read.mutate(notice)
    const path = SUBJECTS[notice.subjectType]?.path(notice.subjectId)
    if (path) navigate({ to: path as never })
  }
  return (
    <div className="kg-page">
      <PageHead
        title={t('notices.title')}
        actions={
          <>
            <Segmented
              value={unread ? 'unread' : 'all'}
              options={[
                { value: 'all', label: t('notices.all') },
                { value: 'unread', label: t('notices.unread') },
              ]}
              onChange={(value) =>
                navigate({ to: '/notifications', search: { unread: value === 'unread' ? 'true' : undefined } })
              }
            />
            <Button loading={readAll.isPending} onClick={() => readAll.mutate()}>
              {t('notices.readAll')}
            </Button>
          </>
        }
      />
      <MissingNote merged={list.data.pages[0]} />
      {readAll.isError && <ProblemAlert error={readAll.error} />}
      <div className="kg-panel">
        {notices.length === 0 && <div className="kg-state kg-muted">{t('notices.empty')}</div>}
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} onOpen={() => open(notice)} />
        ))}
      </div>
      {list.hasNextPage && (
        <Button style={{ marginTop: 10 }} loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('notices.more')}
        </Button>
      )}
    </div>
  )
}

function NoticeRow({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const { code } = useCodes()
  return (
    <div className="kg-notice" data-unread={!notice.readAt}>
      <button type="button" onClick={onOpen}>
        <span className="kg-notice-kind">{code('notice', notice.kind)}</span>
        <span className="kg-number">{notice.subjectNumber}</span>
        <span className="kg-notice-text">
          {text(notice.params.name)}
          {text(notice.params.reason) && <span className="kg-muted">{`　${text(notice.params.reason)}`}</span>}
        </span>
      </button>
      <ArticleChip rule={notice.rule} />
      <span className="kg-muted">{dateTime(notice.createdAt)}</span>
    </div>
  )
}

const text = (param: unknown) => (typeof param === 'string' ? param : undefined)
