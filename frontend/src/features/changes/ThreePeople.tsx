import { Steps } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ChangeRequest } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'

const AT: Record<string, number> = { SUBMITTED: 1, APPROVED: 2, EXECUTED: 3, REJECTED: 2, WITHDRAWN: 2 }

/** 申请 → 审批 → 执行: three different people (S1-63). A request that was refused or taken back ends at the last step. */
export function ThreePeople({ request }: { request: ChangeRequest }) {
  const { t } = useTranslation('changes')
  const { code } = useCodes()
  const ended = request.status === 'REJECTED' || request.status === 'WITHDRAWN'
  const who = (name: string | null, at: string | null) =>
    name && (
      <>
        <div>{name}</div>
        <div className="kg-muted">{dateTime(at)}</div>
      </>
    )
  const step = (key: 'apply' | 'judge' | 'execute', rule: string) => (
    <span className="kg-step">
      {t(`step.${key}`)}
      <ArticleChip rule={rule} />
    </span>
  )
  return (
    <section className="kg-panel kg-three-people" aria-label={t('steps')}>
      <Steps
        size="small"
        current={AT[request.status]}
        status={ended ? 'error' : 'process'}
        items={[
          { title: step('apply', 'S4-24'), content: who(request.submittedByName, request.submittedAt) },
          {
            title: step('judge', 'S4-25'),
            content: who(request.judgedByName, request.judgedAt) || t(ended ? 'step.none' : 'step.judgeBy'),
          },
          {
            title: step('execute', 'S4-26'),
            content: ended
              ? code('status', `change-request.${request.status}`)
              : who(request.executedByName, request.executedAt) || t('step.executeBy'),
          },
        ]}
      />
    </section>
  )
}
