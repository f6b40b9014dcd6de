import { useQuery } from '@tanstack/react-query'
import { Skeleton, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { versionsBase, versionsQuery } from '@/api/policies'
import type { Service } from '@/api/services'
import type { Policy, PolicyVersion } from '@/api/types'
import { useMe } from '@/auth/session'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState } from '@/ui/states'
import { Difference } from './Difference'
import { changesOf } from './values'

/** Every version of a policy, newest first; the open one can be decided here. */
export function History({ policy, service }: { policy: Policy; service: Service }) {
  const { t } = useTranslation('policies')
  const versions = useQuery(versionsQuery(service, policy.name))
  if (versions.isPending) return <Skeleton active style={{ padding: 14 }} />
  if (versions.isError) return <ErrorState error={versions.error} onRetry={() => versions.refetch()} />
  const newest = [...versions.data].sort((left, right) => right.number - left.number)
  if (newest.length === 0) return <div className="kg-state kg-muted">{t('history.empty')}</div>
  return newest.map((version) => (
    <Version key={version.number} {...{ version, policy, service }} versions={versions.data} />
  ))
}

interface Props {
  version: PolicyVersion
  versions: PolicyVersion[]
  policy: Policy
  service: Service
}

function Version({ version, versions, policy, service }: Props) {
  const { t } = useTranslation('policies')
  const { t: common } = useTranslation()
  const { code } = useCodes()
  const waiting = version.status === 'PROPOSED'
  return (
    <article className="kg-version" aria-label={t('version', { number: version.number })}>
      <header>
        <b>{t('version', { number: version.number })}</b>
        <StatusTag of="policy" status={version.status} />
        {version.number === policy.version && <Tag color="blue">{t('current')}</Tag>}
        {version.pack && <Tag>{t('fromPack', { pack: code('pack', version.pack) })}</Tag>}
        <span className="kg-muted">{t('effective', { time: dateTime(version.effectiveFrom) })}</span>
        <span style={{ flex: 1 }} />
        <ActionButtons
          base={versionsBase(service, policy.name)}
          of="policy"
          record={{ ...version, id: String(version.number) }}
          refresh={[['policies'], ['rule-uses'], ['tasks']]}
          specs={[
            {
              action: 'approve',
              kind: 'primary',
              rule: 'S1-63',
              explain: t('approve.explain', { time: dateTime(version.effectiveFrom) }),
              fields: [{ name: 'reason', label: t('opinion'), kind: 'textarea' }],
            },
            {
              action: 'reject',
              kind: 'danger',
              fields: [{ name: 'reason', label: common('reason'), kind: 'textarea', required: true }],
            },
          ]}
        />
      </header>
      <Difference policy={policy} changes={changesOf(version, versions, policy)} />
      <p>{t('said', { name: version.proposedByName, time: dateTime(version.proposedAt), reason: version.reason })}</p>
      {version.decidedByName && (
        <p>
          {t(version.status === 'APPROVED' ? 'approvedBy' : 'rejectedBy', {
            name: version.decidedByName,
            time: dateTime(version.decidedAt),
            reason: version.decisionReason ?? t('noOpinion'),
          })}
        </p>
      )}
      {waiting && version.allowedActions.length === 0 && <Waiting version={version} />}
    </article>
  )
}

/** Why there is no button: the proposer does not decide, and not every role does. */
function Waiting({ version }: { version: PolicyVersion }) {
  const { t } = useTranslation('policies')
  const mine = version.proposedBy === useMe().id
  return (
    <p className="kg-muted">
      {`${t(mine ? 'waiting.mine' : 'waiting.others')} `}
      <ArticleChip rule="S1-63" />
    </p>
  )
}
