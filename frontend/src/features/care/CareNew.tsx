import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Flex, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { ArticleChip } from '@/ui/ArticleChip'
import { FormPage, PaperCell, PaperSection } from '@/ui/FormPage'
import { notify } from '@/ui/notify'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { LinesForm, type LinesValue, toLines } from './LinesForm'
import { customerQuery, draftPlan } from './queries'

/** A new plan of one customer for one year (S3-91). */
export function CareNew({ customerId, year }: { customerId: string; year: number }) {
  const { t } = useTranslation('care')
  const { t: tc } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<LinesValue>()
  const [key, setKey] = useState(newIdempotencyKey)
  const customer = useQuery(customerQuery(customerId))
  if (customer.isError) return <ErrorState error={customer.error} onRetry={() => void customer.refetch()} />
  if (!customer.data) return <PageSkeleton />
  const submit = async (values: LinesValue) => {
    try {
      const plan = await draftPlan(customerId, year, toLines(values), key)
      notify().success(tc('done', { action: t('form.save') }))
      await queries.invalidateQueries({ queryKey: ['care-plans'] })
      await navigate({ to: `/care-plans/${plan.id}` as never })
    } finally {
      setKey(newIdempotencyKey())
    }
  }
  return (
    <FormPage<LinesValue>
      title={t('form.title')}
      sub={
        <Flex gap={8}>
          {t('list.hint')}
          <ArticleChip rule="S3-91" />
        </Flex>
      }
      form={form}
      initial={{ lines: [{ kind: 'VISIT', month: 1, who: customer.data.ownerName }] }}
      submitLabel={t('form.save')}
      submit={submit}
      onCancel={() => void navigate({ to: `/customers/${customerId}?tab=care` as never })}
    >
      <PaperCell label={t('form.customer')}>{customer.data.name}</PaperCell>
      <PaperCell label={t('form.year')}>{year}</PaperCell>
      <PaperSection>{t('form.lines')}</PaperSection>
      <div className="kg-care-wide">
        <LinesForm owner={customer.data.ownerName} />
      </div>
    </FormPage>
  )
}
