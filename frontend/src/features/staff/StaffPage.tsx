import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROLES } from '@/api/codes'
import type { Staff, StaffWithPassword } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons, type ActionSpec } from '@/ui/ActionButtons'
import { AuditLink } from '@/ui/AuditLink'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage } from '@/ui/DetailPage'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { PasswordOnce } from './PasswordOnce'
import { BASE, staffQuery } from './queries'

const route = getRouteApi('/shell/staff/$id')

export function StaffPage() {
  const { id } = route.useParams()
  const { t } = useTranslation('org')
  const { code } = useCodes()
  const staff = useQuery(staffQuery(id))
  const [reset, setReset] = useState<StaffWithPassword>()
  const queries = useQueryClient()
  const specs = useSpecs(staff.data, setReset)
  useNameCrumb(staff.data?.name)
  if (staff.isPending) return <PageSkeleton />
  if (staff.isError) return <ErrorState error={staff.error} onRetry={() => staff.refetch()} />
  const person = staff.data
  return (
    <>
      <DetailPage
        title={person.name}
        number={person.username}
        tags={<StatusTag of="staff" status={person.status} />}
        actions={<ActionButtons base={BASE} of="staff" record={person} specs={specs} refresh={[['staff']]} />}
        groups={[
          {
            key: 'account',
            title: t('staff.account'),
            extra: <AuditLink type="staff" id={person.id} />,
            facts: [
              { label: t('username'), value: person.username },
              { label: t('department'), value: person.departmentName },
              { label: t('lastLoginAt'), value: dateTime(person.lastLoginAt) || t('neverLoggedIn') },
              {
                label: t('roles'),
                wide: true,
                value: person.roles.map((role) => <Tag key={role}>{code('role', role)}</Tag>),
              },
            ],
          },
        ]}
      />
      {reset && (
        <PasswordOnce
          staff={reset}
          onClose={() => {
            setReset(undefined)
            queries.invalidateQueries({ queryKey: ['staff'] })
          }}
        />
      )}
    </>
  )
}

function useSpecs(person: Staff | undefined, onReset: (answer: StaffWithPassword) => void): ActionSpec[] {
  const { t } = useTranslation('org')
  const { t: common } = useTranslation()
  const { options } = useCodes()
  const reason = { name: 'reason', label: common('reason'), kind: 'textarea' as const, required: true, maxLength: 200 }
  return [
    {
      action: 'assign',
      explain: t('assign.explain'),
      fields: [
        {
          name: 'departmentId',
          label: t('department'),
          kind: 'department',
          required: true,
          initial: person?.departmentId,
        },
        {
          name: 'roles',
          label: t('roles'),
          kind: 'multi',
          options: options('role', ROLES),
          required: true,
          initial: person?.roles,
        },
      ],
    },
    {
      action: 'reset-password',
      explain: t('reset.explain'),
      onAnswer: (answer) => onReset(answer as StaffWithPassword),
    },
    { action: 'disable', kind: 'danger', explain: t('disable.explain'), fields: [reason] },
    { action: 'enable', kind: 'primary', fields: [reason] },
  ]
}
