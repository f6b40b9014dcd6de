import { Timeline } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '@/api/types'
import { useActor, useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from './ArticleChip'

interface Props {
  entries: TimelineEntry[] | undefined
  extra?: ReactNode
}

/** What happened to a record, newest first as the server sends it. */
export function TimelineList({ entries, extra }: Props) {
  const { t } = useTranslation()
  const { code } = useCodes()
  const actor = useActor()
  return (
    <>
      <h2>
        {t('timeline')}
        <span style={{ flex: 1 }} />
        {extra}
      </h2>
      {entries?.length === 0 && <span className="kg-muted">{t('timelineEmpty')}</span>}
      <Timeline
        items={(entries ?? []).map((entry) => ({
          key: `${entry.at}${entry.kind}`,
          content: (
            <div>
              <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
                <span>{code('trail', entry.kind, entry.params)}</span>
                <ArticleChip rule={entry.rule} />
              </div>
              {typeof entry.params.reason === 'string' && <div>{entry.params.reason}</div>}
              <div className="kg-muted" style={{ fontSize: 12 }}>
                {[dateTime(entry.at), actor(entry.actorName)].filter(Boolean).join('　')}
              </div>
            </div>
          ),
        }))}
      />
    </>
  )
}
