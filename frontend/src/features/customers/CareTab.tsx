import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CarePlanRow, Customer } from '@/api/types'
import { Can } from '@/auth/Can'
import { ArticleChip } from '@/ui/ArticleChip'
import { CareLines } from '@/ui/CareLines'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { carePlanQuery, carePlansQuery } from './queries'

/** 维护计划: the versions of the customer's plans, and what the latest says (S3-91). */
export function CareTab({ customer }: { customer: Customer }) {
  const { t } = useTranslation('care')
  const plans = useQuery(carePlansQuery(customer.id))
  const year = new Date().getFullYear()
  if (plans.isError) return <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />
  if (!plans.data) return <PageSkeleton />
  const shown = plans.data.find((plan) => plan.status === 'IN_FORCE') ?? plans.data[0]
  return (
    <>
      <section className="kg-panel" aria-label={t('list.title')}>
        <Flex gap={12} align="center" className="kg-list-bar" wrap>
          <ArticleChip rule="S3-91" />
          {plans.data.map((plan) => (
            <PlanLink key={plan.id} plan={plan} />
          ))}
          {plans.data.length === 0 && (
            <span className="kg-muted">{t(customer.card.natural.category === 'KEY' ? 'tab.needed' : 'tab.none')}</span>
          )}
          <span style={{ flex: 1 }} />
          {customer.status === 'ACTIVE' && (
            <Can roles={['SALES_REP', 'ACCOUNT_MANAGER', 'DEPT_MANAGER', 'KEY_ACCOUNT_MANAGER']}>
              <Link to={`/care-plans/new?customer=${customer.id}&year=${year}` as never}>
                <Button type="primary">{t('list.new')}</Button>
              </Link>
            </Can>
          )}
        </Flex>
      </section>
      {shown && <Lines id={shown.id} />}
    </>
  )
}

function PlanLink({ plan }: { plan: CarePlanRow }) {
  const { t } = useTranslation('care')
  return (
    <Link to={`/care-plans/${plan.id}` as never}>
      <Flex gap={6} align="center">
        <span>
          {plan.year} {t('revisionNo', { count: plan.revision })}
        </span>
        <StatusTag of="care-plan" status={plan.status} />
      </Flex>
    </Link>
  )
}

function Lines({ id }: { id: string }) {
  const plan = useQuery(carePlanQuery(id))
  if (plan.isError) return <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />
  return plan.data ? <CareLines lines={plan.data.lines} /> : <PageSkeleton />
}
