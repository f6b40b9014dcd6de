import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Tag, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiClientWithSecret } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { AuditLink } from '@/ui/AuditLink'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage } from '@/ui/DetailPage'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { BASE, clientQuery } from './queries'
import { SecretOnce } from './SecretOnce'

const route = getRouteApi('/shell/clients/$id')

export function ClientPage() {
  const { id } = route.useParams()
  const { t } = useTranslation('org')
  const { code } = useCodes()
  const queries = useQueryClient()
  const [rotated, setRotated] = useState<ApiClientWithSecret>()
  const found = useQuery(clientQuery(id))
  useNameCrumb(found.data?.name)
  if (found.isPending) return <PageSkeleton />
  if (found.isError) return <ErrorState error={found.error} onRetry={() => found.refetch()} />
  const client = found.data
  return (
    <>
      <DetailPage
        title={client.name}
        tags={<StatusTag of="api-client" status={client.status} />}
        actions={
          <ActionButtons
            base={BASE}
            of="api-client"
            record={client}
            refresh={[['api-clients']]}
            specs={[
              {
                action: 'rotate-secret',
                explain: t('rotate.explain'),
                onAnswer: (answer) => setRotated(answer as ApiClientWithSecret),
              },
              { action: 'disable', kind: 'danger', explain: t('client.disable.explain') },
              { action: 'enable', kind: 'primary' },
            ]}
          />
        }
        groups={[
          {
            key: 'access',
            title: t('client.access'),
            extra: <AuditLink type="api-client" id={client.id} />,
            facts: [
              { label: t('client.id'), value: <Typography.Text copyable>{client.clientId}</Typography.Text> },
              { label: t('department'), value: client.departmentName },
              { label: t('client.lastUsed'), value: dateTime(client.lastUsedAt) || t('client.neverUsed') },
              {
                label: t('roles'),
                wide: true,
                value: client.roles.map((role) => <Tag key={role}>{code('role', role)}</Tag>),
              },
              {
                label: t('scopes'),
                wide: true,
                value: client.scopes.map((scope) => <Tag key={scope}>{scope}</Tag>),
              },
            ],
          },
        ]}
      />
      {rotated && (
        <SecretOnce
          client={rotated}
          onClose={() => {
            setRotated(undefined)
            queries.invalidateQueries({ queryKey: ['api-clients'] })
          }}
        />
      )}
    </>
  )
}
