import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CarePlan } from '@/api/types'
import { dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { CareLines } from '@/ui/CareLines'
import { useNameCrumb } from '@/ui/crumb'
import { Facts } from '@/ui/DetailPage'
import { PageHead } from '@/ui/PageHead'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { BASE, planQuery } from './queries'
import { useActionSpecs } from './useActionSpecs'

/** One plan: what is planned, what was done, and what the reader may do now. */
export function CareDetail({ id }: { id: string }) {
  const plan = useQuery(planQuery(id))
  useNameCrumb(plan.data?.number)
  if (plan.isError) return <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />
  if (!plan.data) return <PageSkeleton />
  return <Sheet plan={plan.data} />
}

function Sheet({ plan }: { plan: CarePlan }) {
  const { t } = useTranslation('care')
  const { t: tc } = useTranslation()
  const navigate = useNavigate()
  const specs = useActionSpecs(plan, (id) => void navigate({ to: `/care-plans/${id}` as never }))
  return (
    <div className="kg-page">
      <PageHead
        title={plan.customerName}
        number={plan.number}
        tags={
          <>
            <StatusTag of="care-plan" status={plan.status} />
            <span className="kg-muted">{`${plan.year}　${t('revisionNo', { count: plan.revision })}`}</span>
            <ArticleChip rule="S3-91" />
          </>
        }
        actions={
          <Flex gap={8}>
            <ActionButtons
              base={BASE}
              of="care-plan"
              record={plan}
              specs={specs}
              refresh={[['care-plans'], ['tasks'], ['notices'], ['audit']]}
              inline={3}
            />
          </Flex>
        }
      />
      {plan.status === 'RETURNED' && plan.lastReason && (
        <Alert
          style={{ marginBottom: 10 }}
          type="warning"
          showIcon
          title={t('returned')}
          description={plan.lastReason}
        />
      )}
      <Facts
        facts={[
          {
            label: t('customer'),
            value: <Link to={`/customers/${plan.customerId}` as never}>{plan.customerNumber}</Link>,
          },
          { label: tc('owner'), value: plan.ownerName },
          { label: tc('department'), value: plan.departmentName },
          { label: t('author'), value: `${plan.authorName}　${dateTime(plan.draftedAt)}` },
          {
            label: t('decided'),
            value: plan.status === 'IN_FORCE' || plan.status === 'ENDED' ? signed(plan) : null,
          },
          { label: t('progress'), value: `${plan.lines.filter((line) => line.doneOn).length} / ${plan.lines.length}` },
        ]}
      />
      <AuditLink type="care-plan" id={plan.id} />
      <CareLines lines={plan.lines} />
    </div>
  )
}

const signed = ({ decidedByName, decidedAt }: CarePlan) =>
  decidedByName ? `${decidedByName}　${dateTime(decidedAt)}` : null
