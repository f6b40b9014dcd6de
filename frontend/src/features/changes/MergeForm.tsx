import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { fileQuery } from '@/api/file'
import { asProblem } from '@/api/problem'
import type { Customer, CustomerFile, MergeTaken } from '@/api/types'
import { ArticleChip } from '@/ui/ArticleChip'
import { CustomerSelect } from '@/ui/CustomerSelect'
import { FormPage, PaperCell } from '@/ui/FormPage'
import { notify } from '@/ui/notify'
import { ErrorState, NoPermission, PageSkeleton } from '@/ui/states'
import { useFieldRules } from '@/ui/useFieldRules'
import './changes.css'
import { MergeChoices, takenFirst } from './MergeChoices'
import { customerQuery, submitMerge } from './queries'

interface Values {
  absorbedId?: string
  reason?: string
  evidence?: string
}

/** 《客户信息修改申请表》 for the second file of a company: it ends in favour of this one (S2c-28). */
export function MergeForm({ id }: { id: string }) {
  const customer = useQuery(customerQuery(id))
  const file = useQuery(fileQuery(id))
  const error = customer.error ?? file.error
  if (error) return <ErrorState error={error} onRetry={() => void customer.refetch()} />
  if (!customer.data || !file.data) return <PageSkeleton />
  if (!customer.data.allowedActions.includes('request-merge')) return <NoPermission />
  return <Paper customer={customer.data} kept={file.data} />
}

function Paper({ customer, kept }: { customer: Customer; kept: CustomerFile }) {
  const { t } = useTranslation('changes')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const rules = useFieldRules()
  const [form] = Form.useForm<Values>()
  const [key, setKey] = useState(newIdempotencyKey)
  const absorbedId = Form.useWatch('absorbedId', form)
  const other = useQuery({ ...fileQuery(absorbedId ?? ''), enabled: !!absorbedId, retry: false })
  // What was chosen belongs to the file it was chosen from.
  const [chosen, setChosen] = useState<{ of: string; take: MergeTaken[] }>()
  const read = absorbedId ? other.data : undefined
  const take = read && (chosen?.of === read.customerId ? chosen.take : takenFirst(kept, read))

  const submit = async (values: Values) => {
    try {
      const created = await submitMerge(
        {
          customerId: customer.id,
          customerVersion: kept.version,
          absorbedId: values.absorbedId ?? '',
          reason: values.reason ?? '',
          evidence: values.evidence || undefined,
          take: take ?? [],
        },
        key,
      )
      await queries.invalidateQueries({ queryKey: ['change-requests'] })
      notify().success(t('form.submitted', { number: created.number }))
      await navigate({ to: `/change-requests/${created.id}` as never })
    } catch (error) {
      setKey(newIdempotencyKey())
      throw asProblem(error)
    }
  }

  return (
    <FormPage<Values>
      title={t('merge.title')}
      sub={
        <>
          <span>{t('merge.hint')}</span>
          <ArticleChip rule="S2c-28" />
        </>
      }
      form={form}
      submitLabel={t('merge.submit')}
      submit={submit}
      onCancel={() => void navigate({ to: `/customers/${customer.id}` as never })}
      footer={
        take && (
          <span className="kg-muted">
            {take.length > 0 ? t('merge.count', { count: take.length }) : t('merge.none')}
          </span>
        )
      }
    >
      <PaperCell label={t('merge.kept')}>
        {customer.name} <span className="kg-number">{customer.number}</span>
      </PaperCell>
      <PaperCell label={t('merge.absorbed')} required>
        <Form.Item<Values> name="absorbedId" rules={rules.required(t('merge.absorbed'))}>
          <CustomerSelect label={t('merge.absorbed')} />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('reason')} required span={12}>
        <Form.Item<Values> name="reason" rules={rules.required(t('reason'))}>
          <Input.TextArea
            aria-label={t('reason')}
            maxLength={300}
            autoSize={{ minRows: 1, maxRows: 6 }}
            placeholder={t('merge.reasonPlaceholder')}
          />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('evidence')} span={12}>
        <Form.Item<Values> name="evidence">
          <Input.TextArea aria-label={t('evidence')} maxLength={300} autoSize={{ minRows: 1, maxRows: 6 }} />
        </Form.Item>
      </PaperCell>
      <div style={{ gridColumn: '1 / -1', marginTop: 12 }}>
        {!absorbedId && <p className="kg-muted">{t('merge.choose')}</p>}
        {absorbedId && other.isError && <ErrorState error={other.error} onRetry={() => void other.refetch()} />}
        {absorbedId && other.isPending && <PageSkeleton />}
        {read && take && (
          <MergeChoices
            kept={kept}
            other={read}
            take={take}
            onTake={(next) => setChosen({ of: read.customerId, take: next })}
          />
        )}
      </div>
    </FormPage>
  )
}
