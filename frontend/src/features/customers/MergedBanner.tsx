import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Customer } from '@/api/types'
import { ArticleChip } from '@/ui/ArticleChip'

/** Where a merged file goes on, and which files go on in this one (S2c-28). */
export function MergedBanner({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const { mergedInto, absorbed } = customer
  if (mergedInto) {
    return (
      <Alert
        style={{ marginBottom: 10 }}
        type="warning"
        showIcon
        title={
          <>
            {t('merged.into')} <Link to={`/customers/${mergedInto.id}` as never}>{mergedInto.number}</Link>{' '}
            {mergedInto.name} <ArticleChip rule="S2c-28" />
          </>
        }
        description={t('merged.hint')}
      />
    )
  }
  if (absorbed.length === 0) return null
  return (
    <p className="kg-muted kg-absorbed">
      {t('merged.absorbed')}
      {absorbed.map((each) => (
        <Link key={each.id} to={`/customers/${each.id}` as never} title={each.name}>
          {each.number}
        </Link>
      ))}
    </p>
  )
}
