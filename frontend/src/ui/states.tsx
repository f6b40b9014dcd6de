import { FileSearchOutlined, LockOutlined } from '@ant-design/icons'
import { Button, Flex, Result, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem } from '@/api/problem'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from './ArticleChip'
import { AskAccess } from './AskAccess'
import { ProblemAlert } from './ProblemAlert'

/** A page that may not be seen says who can grant it. */
export function NoPermission({ problem }: { problem?: Problem }) {
  const { t } = useTranslation()
  const { code } = useCodes()
  const grantedBy = problem?.params.grantedBy
  return (
    <div className="kg-state">
      <Result
        icon={<LockOutlined className="kg-muted" />}
        title={problem && problem.code !== 'auth.forbidden' ? code('problem', problem.code) : t('forbidden.title')}
        subTitle={grantedBy ? t('forbidden.grantedBy', { role: code('role', String(grantedBy)) }) : t('forbidden.hint')}
        extra={
          <Flex vertical gap={12} align="center">
            <ArticleChip rule={problem?.rule} />
            {problem && <AskAccess problem={problem} />}
          </Flex>
        }
      />
    </div>
  )
}

export function NotFound({ onHome }: { onHome?: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="kg-state">
      <Result
        icon={<FileSearchOutlined className="kg-muted" />}
        title={t('notFound.title')}
        subTitle={t('notFound.hint')}
        extra={
          onHome && (
            <Button type="primary" onClick={onHome}>
              {t('notFound.home')}
            </Button>
          )
        }
      />
    </div>
  )
}

/** Somebody else was faster (412): say so, offer the newest state, keep what was typed until then. */
export function StaleBanner({ onReload }: { onReload: () => void }) {
  const { t } = useTranslation()
  return <ProblemBanner title={t('stale.title')} hint={t('stale.hint')} button={t('reload')} onClick={onReload} />
}

function ProblemBanner(props: { title: string; hint: string; button: string; onClick: () => void }) {
  return (
    <Flex
      role="alert"
      align="center"
      gap={12}
      style={{
        padding: '8px 12px',
        marginBottom: 10,
        borderRadius: 4,
        border: '1px solid var(--ant-color-warning-border)',
        background: 'var(--ant-color-warning-bg)',
      }}
    >
      <div style={{ flex: 1 }}>
        <b>{props.title}</b>
        <div>{props.hint}</div>
      </div>
      <Button type="primary" onClick={props.onClick}>
        {props.button}
      </Button>
    </Flex>
  )
}

/** The error state of a page or panel, chosen by what went wrong. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const problem = asProblem(error)
  if (problem.forbidden) return <NoPermission problem={problem} />
  if (problem.notFound) return <NotFound />
  return (
    <div style={{ padding: 16 }}>
      <ProblemAlert error={problem} onRetry={onRetry} />
    </div>
  )
}

export function PageSkeleton() {
  return (
    <div className="kg-page">
      <div className="kg-panel" style={{ padding: 16 }}>
        <Skeleton active paragraph={{ rows: 8 }} />
      </div>
    </div>
  )
}
