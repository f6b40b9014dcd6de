import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, type FormInstance } from 'antd'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { type FileSection, fieldsQuery, fileQuery } from '@/api/file'
import { asProblem, Problem } from '@/api/problem'
import type { Customer, CustomerFile, FileField } from '@/api/types'
import { ArticleChip } from '@/ui/ArticleChip'
import { FormPage } from '@/ui/FormPage'
import { notify } from '@/ui/notify'
import { ErrorState, NoPermission, PageSkeleton, StaleBanner } from '@/ui/states'
import './changes.css'
import {
  asked,
  type Entries,
  type Entry,
  entriesOf,
  type FormValues,
  initialValues,
  kept,
  merged,
  onTheForm,
  several,
} from './formValues'
import { customerQuery, submitChange } from './queries'
import { ReasonCells } from './ReasonCells'
import { newEntryId, Sections } from './Sections'

interface Props {
  id: string
  kind: 'CHANGE' | 'ERROR'
  /** The field somebody came for, such as BUSINESS.marketShare. */
  wanted?: string
}

/** 《客户信息修改申请表》: begins with what stands in the file, and asks for what is different (S4-24). */
export function ChangeForm({ id, kind, wanted }: Props) {
  const customer = useQuery(customerQuery(id))
  const file = useQuery(fileQuery(id))
  const fields = useQuery(fieldsQuery)
  const error = customer.error ?? file.error ?? fields.error
  if (error) return <ErrorState error={error} onRetry={() => void customer.refetch()} />
  if (!customer.data || !file.data || !fields.data) return <PageSkeleton />
  if (!customer.data.allowedActions.includes('request-change')) return <NoPermission />
  return <Paper customer={customer.data} read={file.data} fields={fields.data} {...{ kind, wanted }} />
}

interface PaperProps extends Omit<Props, 'id'> {
  customer: Customer
  read: CustomerFile
  fields: FileField[]
}

function Paper({ customer, read, fields, kind, wanted }: PaperProps) {
  const { t } = useTranslation('changes')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<FormValues>()
  const [goal] = useState(() => goalOf(wanted, read, fields))
  // What one started from stays, so that a change by somebody else in the meantime is noticed (412).
  const [file, setFile] = useState(read)
  const [entries, setEntries] = useState<Entries>(() => goal.entries)
  const [open, setOpen] = useState<FileSection[]>([goal.section])
  const [key, setKey] = useState(newIdempotencyKey)
  const [stale, setStale] = useState(false)
  const [initial] = useState<FormValues>(() => ({ ...initialValues(file, fields), kind }))
  const back = () => navigate({ to: `/customers/${customer.id}` as never })

  useEffect(() => {
    if (goal.name) form.scrollToField(goal.name as never, { block: 'center', focus: true })
  }, [form, goal])

  /** A field that is marked must be seen. */
  const show = (names: string[]) => {
    const sections = names.map((name) => name.split('.')[0] as FileSection)
    flushSync(() => setOpen((before) => [...new Set([...before, ...sections])]))
  }

  const submit = async (values: FormValues) => {
    const { lines, places } = asked(form.getFieldsValue(true), entries, file, fields)
    if (lines.length === 0) throw new Problem(422, { code: 'change-request.nothing-changes', rule: 'S4-24' })
    try {
      const created = await submitChange(
        {
          customerId: customer.id,
          customerVersion: file.version,
          kind: values.kind ?? kind,
          reason: values.reason ?? '',
          evidence: values.evidence || undefined,
          lines,
        },
        key,
      )
      await queries.invalidateQueries({ queryKey: ['change-requests'] })
      notify().success(t('form.submitted', { number: created.number }))
      await navigate({ to: `/change-requests/${created.id}` as never })
    } catch (error) {
      const problem = onTheForm(asProblem(error), places)
      if (problem.status >= 400 && problem.status < 500) setKey(newIdempotencyKey())
      setStale(problem.stale)
      show(problem.errors.map((each) => each.field ?? ''))
      throw problem
    }
  }

  /** The newest file under the boxes; what was typed stays in them and is held against it. */
  const reload = async () => {
    const newest = await queries.fetchQuery({ ...fileQuery(customer.id), staleTime: 0 })
    form.setFieldsValue(kept(form.getFieldsValue(true), entries, file, newest, fields) as never)
    setFile(newest)
    setEntries((before) => merged(before, newest))
    setStale(false)
  }

  return (
    <FormPage<FormValues>
      title={t('form.title')}
      sub={
        <>
          <span>
            {customer.name} <span className="kg-number">{customer.number}</span>
          </span>
          <ArticleChip rule="S4-24" />
        </>
      }
      form={form}
      initial={initial}
      submitLabel={t('form.submit')}
      submit={submit}
      onFailed={(names) => show(names)}
      onCancel={() => void back()}
      footer={stale ? <StaleBanner onReload={() => void reload()} /> : <Count {...{ form, entries, file, fields }} />}
    >
      <ReasonCells />
      <Sections
        {...{ file, fields, entries, open }}
        onEntries={(section: FileSection, next: Entry[]) => setEntries((before) => ({ ...before, [section]: next }))}
        onToggle={(section) =>
          setOpen((before) =>
            before.includes(section) ? before.filter((each) => each !== section) : [...before, section],
          )
        }
      />
    </FormPage>
  )
}

/** How much is asked for, while it is being written. */
function Count({ form, entries, file, fields }: Pick<PaperProps, 'fields'> & CountProps) {
  const { t } = useTranslation('changes')
  const values = Form.useWatch((all: FormValues) => all, { form, preserve: true }) ?? {}
  const count = asked(values, entries, file, fields).lines.reduce(
    (sum, line) => sum + (line.remove ? 1 : Object.keys(line.values ?? {}).length),
    0,
  )
  return <span className="kg-muted">{count > 0 ? t('form.count', { count }) : t('form.untouched')}</span>
}

interface CountProps {
  form: FormInstance<FormValues>
  entries: Entries
  file: CustomerFile
}

/** Where somebody who follows a link begins; where there are several and none yet, with a new one. */
function goalOf(wanted: string | undefined, file: CustomerFile, fields: FileField[]) {
  const entries = entriesOf(file)
  const field = fields.find((each) => `${each.section}.${each.field}` === wanted)
  if (!field) return { section: 'NATURAL' as const, entries, name: undefined }
  const { section } = field
  if (!several(section)) return { section, entries, name: [section, field.field] }
  const lacks = file.entries.find((entry) => entry.section === section && !entry.values[field.field])
  const entry = lacks ?? entries[section]?.[0] ?? { id: newEntryId(), added: true }
  const known = entries[section]?.some((each) => each.id === entry.id)
  return {
    section,
    entries: known ? entries : { ...entries, [section]: [entry as Entry] },
    name: [section, entry.id, field.field],
  }
}
