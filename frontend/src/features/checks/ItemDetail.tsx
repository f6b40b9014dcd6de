import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { ClockChip } from '@/ui/ClockChip'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage } from '@/ui/DetailPage'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { useFileWords } from '@/ui/useFileWords'
import { ItemActions } from './ItemActions'
import { itemQuery } from './queries'

/** One file in a sample: what was found, until when it is corrected, and what was said to it. */
export function ItemDetail({ id }: { id: string }) {
  const { t } = useTranslation('checks')
  const { t: tc } = useTranslation()
  const words = useFileWords()
  const query = useQuery(itemQuery(id))
  useNameCrumb(query.data?.checkNumber)
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const item = query.data
  if (!item) return <PageSkeleton />
  const signed = (name: string | null, at: string | null) => (name ? `${name}　${dateTime(at)}` : null)
  return (
    <DetailPage
      title={item.customerName}
      number={item.checkNumber}
      tags={
        <>
          <StatusTag of="archive-check-item" status={item.status} />
          {item.dueAt && (item.status === 'FINDING' || item.status === 'OVERDUE') && <ClockChip dueAt={item.dueAt} />}
          <ArticleChip rule="S4-29" />
        </>
      }
      actions={<ItemActions item={item} />}
      groups={[
        {
          key: 'finding',
          title: t('found'),
          facts: [
            { label: t('field'), value: item.field && words.path(item.field) },
            { label: t('due'), value: dateTime(item.dueAt) },
            { label: t('overdueAt'), value: dateTime(item.overdueAt) },
            { label: t('judgedBy'), value: signed(item.judgedByName, item.judgedAt) },
            { label: t('finding'), value: item.finding, wide: true },
          ],
        },
        {
          key: 'correction',
          title: t('correction'),
          facts: [
            { label: t('responsible'), value: `${item.departmentName}　${item.ownerName}` },
            {
              label: t('changeRequest'),
              value: item.changeRequestId && (
                <Link to={`/change-requests/${item.changeRequestId}` as never}>{item.changeRequestNumber}</Link>
              ),
            },
            { label: t('answeredBy'), value: signed(item.answeredByName, item.answeredAt) },
            { label: t('settledBy'), value: signed(item.settledByName, item.settledAt) },
            { label: t('answer'), value: item.answer, wide: true },
            { label: t('lastReason'), value: item.lastReason, wide: true },
          ],
        },
        {
          key: 'file',
          title: t('file'),
          facts: [
            {
              label: tc('number'),
              value: <Link to={`/customers/${item.customerId}` as never}>{item.customerNumber}</Link>,
            },
            {
              label: t('check'),
              value: <Link to={`/archive-checks/${item.checkId}` as never}>{item.checkNumber}</Link>,
            },
          ],
        },
      ]}
    />
  )
}
