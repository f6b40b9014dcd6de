import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { http, read } from '@/api/client'
import type { Department, Staff } from '@/api/types'
import { Can } from '@/auth/Can'
import { hasRole, useMe } from '@/auth/session'
import { useCodes } from '@/i18n/codes'
import { ActionButtons, type ActionSpec } from '@/ui/ActionButtons'
import { AuditLink } from '@/ui/AuditLink'
import { Facts } from '@/ui/DetailPage'
import { PageHead } from '@/ui/PageHead'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState } from '@/ui/states'
import { NewDepartment } from './NewDepartment'

interface Props {
  department: Department
  all: Department[]
  onChoose: (id: string) => void
}

const READERS = ['ADMIN', 'AUDITOR', 'GENERAL_MANAGER', 'DEPUTY_GM', 'DEPT_MANAGER'] as const

export function DepartmentPanel({ department, all, onChoose }: Props) {
  const { t } = useTranslation('org')
  const [adding, setAdding] = useState(false)
  const parent = all.find((each) => each.id === department.parentId)
  const specs = useSpecs(department)
  return (
    <div>
      <PageHead
        title={department.name}
        number={department.code}
        tags={<StatusTag of="department" status={department.status} />}
        actions={
          <>
            <Can roles={['ADMIN']}>
              {department.status === 'OPEN' && (
                <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                  {t('department.newBelow')}
                </Button>
              )}
            </Can>
            <ActionButtons
              base="/api/v1/departments"
              of="department"
              record={department}
              specs={specs}
              refresh={[['departments'], ['staff']]}
            />
          </>
        }
      />
      <Facts
        title={t('department.facts')}
        extra={<AuditLink type="department" id={department.id} />}
        facts={[
          { label: t('department.code'), value: department.code },
          { label: t('department.parent'), value: parent?.name },
          { label: t('department.below'), value: all.filter((each) => each.parentId === department.id).length },
        ]}
      />
      {hasRole(useMe(), READERS) && <People department={department} />}
      {adding && (
        <NewDepartment
          parent={department}
          onClose={() => setAdding(false)}
          onMade={(id) => {
            setAdding(false)
            onChoose(id)
          }}
        />
      )}
    </div>
  )
}

/** People of this department and those below it. */
function People({ department }: { department: Department }) {
  const { t } = useTranslation('org')
  const { t: common } = useTranslation()
  const { code } = useCodes()
  const people = useQuery({
    queryKey: ['staff', 'of', department.id],
    queryFn: ({ signal }) =>
      read(http.GET('/api/v1/staff', { params: { query: { department: department.id, limit: 100 } }, signal })),
  })
  if (people.isError) return <ErrorState error={people.error} onRetry={() => people.refetch()} />
  return (
    <section className="kg-panel">
      <h2 className="kg-departments-people">
        {t('department.people', { count: people.data?.total?.count ?? 0 })}
        <Link to="/staff" search={{ department: department.id }}>
          {t('department.peopleAll')}
        </Link>
      </h2>
      <Table<Staff>
        size="small"
        rowKey="id"
        loading={people.isPending}
        pagination={false}
        dataSource={people.data?.items ?? []}
        columns={[
          {
            key: 'name',
            title: t('name'),
            width: 110,
            render: (_: unknown, row) => (
              <Link to="/staff/$id" params={{ id: row.id }}>
                {row.name}
              </Link>
            ),
          },
          { key: 'department', title: t('department'), width: 140, dataIndex: 'departmentName' },
          {
            key: 'roles',
            title: t('roles'),
            render: (_: unknown, row) => row.roles.map((role) => code('role', role)).join(common('listSeparator')),
          },
          {
            key: 'status',
            title: t('status'),
            width: 90,
            render: (_: unknown, row) => <StatusTag of="staff" status={row.status} />,
          },
        ]}
      />
    </section>
  )
}

function useSpecs(department: Department): ActionSpec[] {
  const { t } = useTranslation('org')
  return [
    {
      action: 'rename',
      fields: [{ name: 'name', label: t('department.name'), required: true, maxLength: 60, initial: department.name }],
    },
    {
      action: 'move',
      explain: t('move.explain'),
      fields: [{ name: 'parentId', label: t('department.parent'), kind: 'department', required: true }],
    },
    { action: 'close', kind: 'danger', explain: t('close.explain') },
  ]
}
