import { PlusOutlined } from '@ant-design/icons'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ApiClient } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import { useStatusFilter } from '@/ui/useStatusFilter'
import { loadClients } from './queries'

const route = getRouteApi('/shell/clients')

export function ClientList() {
  const { t } = useTranslation('org')
  const { t: shell } = useTranslation('shell')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <div className="kg-page">
      <PageHead
        title={shell('menu.apiClients')}
        tags={<span className="kg-muted">{t('client.what')}</span>}
        actions={
          <>
            <Button type="link" href="/docs" target="_blank">
              {t('client.docs')}
            </Button>
            <Can roles={['ADMIN']}>
              <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate({ to: '/clients/new' })}>
                {t('client.new')}
              </Button>
            </Can>
          </>
        }
      />
      <SearchTable<ApiClient>
        id="api-clients"
        columns={useColumns()}
        filters={[useStatusFilter('api-client')]}
        search={search}
        onSearch={(next) => navigate({ to: '.', search: next as never })}
        queryKey={['api-clients']}
        load={loadClients}
        rowKey={(row) => row.id}
        onOpen={(row) => navigate({ to: '/clients/$id', params: { id: row.id } })}
      />
    </div>
  )
}

function useColumns(): Column<ApiClient>[] {
  const { t } = useTranslation('org')
  const { code } = useCodes()
  const { t: common } = useTranslation()
  return [
    { key: 'name', title: t('client.name'), fixed: true, width: 150, render: (row) => <b>{row.name}</b> },
    {
      key: 'clientId',
      title: t('client.id'),
      width: 170,
      render: (row) => <span className="kg-number">{row.clientId}</span>,
    },
    { key: 'department', title: t('department'), width: 130, render: (row) => row.departmentName },
    {
      key: 'roles',
      title: t('roles'),
      width: 120,
      render: (row) => row.roles.map((role) => code('role', role)).join(common('listSeparator')),
    },
    {
      key: 'scopes',
      title: t('scopes'),
      width: 330,
      render: (row) => <div className="kg-wrap kg-number kg-scopes">{row.scopes.join('  ')}</div>,
    },
    {
      key: 'status',
      title: t('status'),
      width: 90,
      render: (row) => <StatusTag of="api-client" status={row.status} />,
    },
    {
      key: 'lastUsedAt',
      title: t('client.lastUsed'),
      width: 150,
      render: (row) => dateTime(row.lastUsedAt) || <span className="kg-muted">{t('client.neverUsed')}</span>,
    },
  ]
}
