import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ArchiveCheckItem } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { useFileWords } from '@/ui/useFileWords'

/** What is wrong with a file, and what was said to it. */
export function Found({ item }: { item: ArchiveCheckItem }) {
  const { t } = useTranslation('checks')
  const { code } = useCodes()
  const words = useFileWords()
  if (item.droppedBecause) return <span className="kg-muted">{code('dropReason', item.droppedBecause)}</span>
  if (!item.dueAt)
    return item.judgedByName ? <span className="kg-muted">{signed(item.judgedByName, item.judgedAt)}</span> : null
  return (
    <>
      <div>
        {item.field && <Tag>{words.path(item.field)}</Tag>}
        {item.finding}
        {item.overdueAt && item.status !== 'OVERDUE' && (
          <Tag color="error" style={{ marginInlineStart: 6 }}>
            {t('wasLate')}
          </Tag>
        )}
      </div>
      {item.answeredByName && (
        <div className="kg-muted">
          {t('answered', { name: item.answeredByName })}
          {item.answer}{' '}
          {item.changeRequestId && (
            <Link to={`/change-requests/${item.changeRequestId}` as never}>{item.changeRequestNumber}</Link>
          )}
        </div>
      )}
      {item.lastReason && <div className="kg-muted">{t('returned', { reason: item.lastReason })}</div>}
    </>
  )
}

const signed = (name: string, at: string | null) => `${name}　${dateTime(at)}`
