import { PlusOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '@/api/codes'
import type { CreditAccount } from '@/api/types'
import { hasRole, useMe } from '@/auth/session'
import { notify } from '@/ui/notify'
import { InvestigationForm } from './InvestigationForm'
import { LimitForm } from './LimitForm'
import { MeasureForm } from './MeasureForm'
import { ObservationForm } from './ObservationForm'
import { RatingForm } from './RatingForm'
import { AFTER, create, pageOf, type RecordKind } from './records'

const OFFICER = ['CREDIT_OFFICER'] as const
const SALES = ['SALES_REP', 'ACCOUNT_MANAGER', 'KEY_ACCOUNT_MANAGER', 'DEPT_MANAGER'] as const
const WHO: Record<RecordKind, readonly Role[]> = {
  investigation: [...OFFICER, ...SALES],
  'credit-rating': OFFICER,
  'limit-change': OFFICER,
  'credit-measure': OFFICER,
  'credit-observation': [...OFFICER, ...SALES, 'INVESTIGATOR'],
}
const FORMS = {
  investigation: InvestigationForm,
  'credit-rating': RatingForm,
  'limit-change': LimitForm,
  'credit-measure': MeasureForm,
  'credit-observation': ObservationForm,
}

export interface StartForm {
  account: CreditAccount
  /** Sends the record and opens its page. */
  send: (body: Record<string, unknown>, key: string) => Promise<unknown>
  onClose: () => void
}

/** What can be begun about an account, by role. */
export function AccountStart({ account }: { account: CreditAccount }) {
  const { t } = useTranslation('assessment')
  const me = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [kind, setKind] = useState<RecordKind>()
  const kinds = (Object.keys(WHO) as RecordKind[]).filter((each) => hasRole(me, WHO[each]))
  if (kinds.length === 0 || account.customerFile !== 'ACTIVE') return null
  const FormOf = kind && FORMS[kind]
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: kinds.map((each) => ({ key: each, label: t(`${each}.new`) })),
          onClick: ({ key }) => setKind(key as RecordKind),
        }}
      >
        <Button icon={<PlusOutlined />}>{t('start')}</Button>
      </Dropdown>
      {kind && FormOf && (
        <FormOf
          account={account}
          onClose={() => setKind(undefined)}
          send={async (body, key) => {
            const { id } = await create(kind, { ...body, accountId: account.id }, key)
            await Promise.all(AFTER.map((queryKey) => queries.invalidateQueries({ queryKey })))
            notify().success(t(`${kind}.begun`))
            setKind(undefined)
            await navigate({ to: pageOf(kind, id) as never })
          }}
        />
      )}
    </>
  )
}
