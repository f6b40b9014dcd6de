import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Flex, Form } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { asProblem } from '@/api/problem'
import { receptionQuery, registerVisitor } from '@/api/receptions'
import type { Reception, RegistrationForm } from '@/api/types'
import { hasRole, useMe } from '@/auth/session'
import { ZONE } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { FormPage } from '@/ui/FormPage'
import { notify } from '@/ui/notify'
import { ErrorState, NoPermission, PageSkeleton } from '@/ui/states'
import { useDraft } from '@/ui/useDraft'
import { DuplicatePanel } from './DuplicatePanel'
import { type Draft, type FormValues, fromDraft, fromVisitor, toDraft, toWire, unwrapped } from './formValues'
import { submitRegistration } from './queries'
import { RegistrationFields } from './RegistrationFields'
import './registrations.css'
import { useDuplicates } from './useDuplicates'

export function RegistrationNew({ reception }: { reception?: string }) {
  const may = hasRole(useMe(), ['SALES_REP', 'ACCOUNT_MANAGER'])
  if (!may) return <NoPermission />
  return reception ? <OfVisitor id={reception} /> : <NewForm />
}

/** The form of a visitor: what the desk knows already stands in it. */
function OfVisitor({ id }: { id: string }) {
  const reception = useQuery({ ...receptionQuery(id), refetchOnWindowFocus: false })
  if (reception.isError) return <ErrorState error={reception.error} onRetry={() => void reception.refetch()} />
  return reception.data ? <NewForm visitor={reception.data} /> : <PageSkeleton />
}

/** 《客户信息登记表》, filled in by the representative (S4-21). */
function NewForm({ visitor }: { visitor?: Reception }) {
  const { t } = useTranslation('registrations')
  const me = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<FormValues>()
  const draft = useDraft<Draft>(visitor ? `registration-${visitor.id}` : 'registration')
  const [restored, setRestored] = useState(draft.restored !== undefined)
  const [blank] = useState<FormValues>(() => (visitor ? fromVisitor(visitor) : { contactedAt: dayjs().tz(ZONE) }))
  const [key, setKey] = useState(newIdempotencyKey)
  const duplicates = useDuplicates(form)
  useEffect(() => {
    if (draft.restored) form.setFieldsValue(fromDraft(draft.restored))
  }, [form, draft.restored])

  const submit = async (values: FormValues) => {
    try {
      const created = await send(toWire(values), visitor, key)
      draft.clear()
      await Promise.all(
        ['registrations', 'receptions', 'tasks'].map((each) => queries.invalidateQueries({ queryKey: [each] })),
      )
      notify().success(t('submitted', { number: created.number ?? '' }))
      await navigate({ to: `/registrations/${created.id}` as never })
    } catch (error) {
      const problem = asProblem(error)
      // A refused form is corrected and becomes another one; a lost answer is asked for again with the same key.
      if (problem.status >= 400 && problem.status < 500) setKey(newIdempotencyKey())
      if (problem.code.startsWith('registration.')) await queries.invalidateQueries({ queryKey: ['duplicate-check'] })
      throw visitor ? unwrapped(problem) : problem
    }
  }

  const discard = () => {
    draft.clear()
    form.resetFields()
    setRestored(false)
  }

  return (
    <div className="kg-register">
      <FormPage<FormValues>
        title={t('form.title')}
        sub={
          <>
            <span>{t('form.by', { department: me.department.name, name: me.name })}</span>
            <ArticleChip rule="S4-21" />
          </>
        }
        form={form}
        initial={blank}
        submitLabel={t('form.submit')}
        submit={submit}
        onChange={(values) => draft.keep(toDraft(values))}
        onCancel={() => void navigate({ to: '/registrations' as never })}
        footer={<DraftNote restored={restored} onDiscard={discard} />}
      >
        <RegistrationFields justify={duplicates.justify} />
      </FormPage>
      <aside>
        <DuplicatePanel {...duplicates} />
      </aside>
    </div>
  )
}

/** A visitor's form goes through the reception, which keeps where the customer came from. */
async function send(form: RegistrationForm, visitor: Reception | undefined, key: string) {
  if (!visitor) return submitRegistration(form, key)
  const { registrationId, registrationNumber } = await registerVisitor(visitor, form, key)
  return { id: registrationId, number: registrationNumber }
}

function DraftNote({ restored, onDiscard }: { restored: boolean; onDiscard: () => void }) {
  const { t } = useTranslation('registrations')
  const { t: tc } = useTranslation()
  if (!restored) return <span className="kg-muted">{t('form.draft')}</span>
  return (
    <Flex gap={8} align="center" className="kg-muted">
      {tc('draftRestored')}
      <Button size="small" type="link" onClick={onDiscard}>
        {tc('draftDiscard')}
      </Button>
    </Flex>
  )
}
