import { PlusOutlined } from '@ant-design/icons'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { ROLES } from '@/api/codes'
import { useDepartmentOptions } from '@/api/org'
import type { Staff } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import { useStatusFilter } from '@/ui/useStatusFilter'
import { loadStaff } from './queries'

const route = getRouteApi('/shell/staff')

export function StaffList() {
  const { t } = useTranslation('org')
  const { t: shell } = useTranslation('shell')
  const { options } = useCodes()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const departments = useDepartmentOptions()
  return (
    <div className="kg-page">
      <PageHead
        title={shell('menu.staff')}
        actions={
          <Can roles={['ADMIN']}>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate({ to: '/staff/new' })}>
              {t('staff.new')}
            </Button>
          </Can>
        }
      />
      <SearchTable<Staff>
        id="staff"
        columns={useColumns()}
        filters={[
          { key: 'department', label: t('department'), options: departments },
          { key: 'role', label: t('role'), options: options('role', ROLES) },
          useStatusFilter('staff'),
        ]}
        search={search}
        onSearch={(next) => navigate({ to: '.', search: next as never })}
        queryKey={['staff']}
        load={loadStaff}
        rowKey={(row) => row.id}
        onOpen={(row) => navigate({ to: '/staff/$id', params: { id: row.id } })}
      />
    </div>
  )
}

function useColumns(): Column<Staff>[] {
  const { t } = useTranslation('org')
  const { code } = useCodes()
  const { t: common } = useTranslation()
  return [
    { key: 'name', title: t('name'), sort: 'name', fixed: true, width: 110, render: (row) => <b>{row.name}</b> },
    { key: 'username', title: t('username'), sort: 'username', width: 130, render: (row) => row.username },
    { key: 'department', title: t('department'), width: 140, render: (row) => row.departmentName },
    {
      key: 'roles',
      title: t('roles'),
      render: (row) => row.roles.map((role) => code('role', role)).join(common('listSeparator')),
    },
    { key: 'status', title: t('status'), width: 90, render: (row) => <StatusTag of="staff" status={row.status} /> },
    {
      key: 'lastLoginAt',
      title: t('lastLoginAt'),
      sort: 'lastLoginAt',
      width: 150,
      render: (row) => dateTime(row.lastLoginAt) || <span className="kg-muted">{t('neverLoggedIn')}</span>,
    },
  ]
}
