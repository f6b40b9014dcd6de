import { Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ApiClientWithSecret } from '@/api/types'
import { SecretModal } from '@/ui/SecretModal'

export function SecretOnce({ client, onClose }: { client: ApiClientWithSecret; onClose: () => void }) {
  const { t } = useTranslation('org')
  const origin = window.location.origin
  const example = `curl -u '${client.clientId}:${t('client.secret.here')}' -d grant_type=client_credentials ${origin}/api/v1/auth/token`
  return (
    <SecretModal
      title={t('client.secret.title', { name: client.name })}
      warning={t('client.secret.once')}
      lines={[
        { label: t('client.id'), value: client.clientId },
        { label: t('client.secret'), value: client.clientSecret ?? '' },
      ]}
      extra={
        <>
          <div className="kg-muted">{t('client.secret.use')}</div>
          <Typography.Paragraph code copyable={{ text: example }}>
            {example}
          </Typography.Paragraph>
        </>
      }
      onClose={onClose}
    />
  )
}
