import { CopyOutlined } from '@ant-design/icons'
import { Alert, Button, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from './ArticleChip'
import { copyText } from './clipboard'

interface Props {
  error: unknown
  onRetry?: () => void
  /** Aggregate whose action names explain a 409. */
  actionsOf?: string
}

/** Every refusal and failure looks like this: what, why, which article, what is possible, and the trace to hand on. */
export function ProblemAlert({ error, onRetry, actionsOf }: Props) {
  const { t } = useTranslation()
  const { code, has } = useCodes()
  const problem = asProblem(error)
  const title = has('problem', problem.code) ? code('problem', problem.code) : (problem.detail ?? t('problem.title'))
  const detail = problem.detail && problem.detail !== title ? problem.detail : undefined
  return (
    <Alert
      type={problem.status === 409 || problem.status === 422 || problem.status === 403 ? 'warning' : 'error'}
      showIcon
      title={title}
      description={
        <Flex vertical gap={4} align="flex-start">
          {detail && <span>{detail}</span>}
          {problem.errors.map((error) => (
            <span key={`${error.field}:${error.code}`}>{error.message}</span>
          ))}
          {problem.retryAfterSeconds && <span>{t('problem.retryAfter', { seconds: problem.retryAfterSeconds })}</span>}
          {problem.allowedActions && actionsOf && <span>{allowed(problem.allowedActions)}</span>}
          <ArticleChip rule={problem.rule} />
          {problem.traceId && <TraceLine traceId={problem.traceId} />}
        </Flex>
      }
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    />
  )

  function allowed(actions: string[]) {
    if (actions.length === 0) return t('problem.noneAllowed')
    const names = actions.map((action) => code('action', `${actionsOf}.${action}`))
    return t('problem.allowed', { actions: names.join(t('listSeparator')) })
  }
}

function TraceLine({ traceId }: { traceId: string }) {
  const { t } = useTranslation()
  return (
    <Flex align="center" gap={4} className="kg-muted" style={{ fontSize: 12 }}>
      <span>{t('problem.trace')}</span>
      <Typography.Text code>{traceId}</Typography.Text>
      <Button
        type="text"
        size="small"
        icon={<CopyOutlined />}
        aria-label={t('problem.copyTrace')}
        onClick={() => copyText(traceId)}
      />
    </Flex>
  )
}
