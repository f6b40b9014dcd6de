import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { asProblem } from '@/api/problem'
import { regionsQuery } from '@/api/regions'
import type { Region, Registration } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from '@/ui/ArticleChip'
import { useNameCrumb } from '@/ui/crumb'
import { FormPage } from '@/ui/FormPage'
import { notify } from '@/ui/notify'
import { ErrorState, PageSkeleton, StaleBanner } from '@/ui/states'
import { DuplicatePanel } from './DuplicatePanel'
import { type FormValues, fromRegistration, toWire, unwrapped } from './formValues'
import { registrationQuery, sendCorrection } from './queries'
import { RegistrationFields } from './RegistrationFields'
import './registrations.css'
import { useDuplicates } from './useDuplicates'

/** The form again, corrected by the person who handed it in: after a return, or with the answer to a verification. */
export function RegistrationEdit({ id }: { id: string }) {
  const registration = useQuery(registrationQuery(id))
  useNameCrumb(registration.data?.number)
  const regions = useQuery(regionsQuery)
  const error = registration.error ?? regions.error
  if (error) return <ErrorState error={error} onRetry={() => void registration.refetch()} />
  if (!registration.data || !regions.data) return <PageSkeleton />
  const { allowedActions } = registration.data
  if (!allowedActions.includes('resubmit') && !allowedActions.includes('verify')) {
    return <Closed registration={registration.data} />
  }
  return <EditForm registration={registration.data} regions={regions.data} />
}

function Closed({ registration }: { registration: Registration }) {
  const { t } = useTranslation('registrations')
  return (
    <div className="kg-page">
      <Alert type="info" showIcon title={t('edit.closed', { number: registration.number })} />
    </div>
  )
}

function EditForm({ registration, regions }: { registration: Registration; regions: Region[] }) {
  const { t } = useTranslation('registrations')
  const { code } = useCodes()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<FormValues>()
  // What one started from stays, so that a change by somebody else in the meantime is noticed (412).
  const [seen] = useState(registration)
  const [initial] = useState(() => fromRegistration(registration, regions))
  const [key, setKey] = useState(newIdempotencyKey)
  const [stale, setStale] = useState(false)
  const duplicates = useDuplicates(form, seen.id)
  const verifying = seen.status === 'TO_VERIFY'
  const open = () => navigate({ to: `/registrations/${seen.id}` as never })

  const submit = async (values: FormValues) => {
    try {
      await sendCorrection(seen, toWire(values), values.note ?? '', key)
      await queries.invalidateQueries()
      notify().success(t('submittedAgain', { number: seen.number }))
      await open()
    } catch (error) {
      const problem = asProblem(error)
      if (problem.status >= 400 && problem.status < 500) setKey(newIdempotencyKey())
      setStale(problem.stale)
      throw unwrapped(problem)
    }
  }

  const reload = async () => {
    await queries.invalidateQueries({ queryKey: ['registrations'] })
    await open()
  }

  return (
    <div className="kg-register">
      <FormPage<FormValues>
        title={t('form.title')}
        sub={
          <>
            <span className="kg-number">{seen.number}</span>
            <ArticleChip rule={verifying ? 'S4-11' : 'S4-21'} />
          </>
        }
        form={form}
        initial={initial}
        submitLabel={code('action', `registration.${verifying ? 'verify' : 'resubmit'}`)}
        submit={submit}
        onCancel={() => void open()}
        footer={stale && <StaleBanner onReload={() => void reload()} />}
      >
        <RegistrationFields justify={duplicates.justify} noted={verifying} />
      </FormPage>
      <aside>
        {seen.lastReason && (
          <Alert
            style={{ marginBottom: 10 }}
            type="warning"
            showIcon
            title={t(verifying ? 'edit.verifyReason' : 'edit.returnReason')}
            description={seen.lastReason}
          />
        )}
        <DuplicatePanel {...duplicates} />
      </aside>
    </div>
  )
}
