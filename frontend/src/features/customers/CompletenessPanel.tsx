import { Link } from '@tanstack/react-router'
import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Customer } from '@/api/types'
import { ArticleChip } from '@/ui/ArticleChip'
import { useFileWords } from '@/ui/useFileWords'

/** How complete the file is; what is missing leads to its box on the form (S4-07). */
export function CompletenessPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const words = useFileWords()
  const { percent, missing } = customer.completeness
  const key = customer.card.natural.category === 'KEY'
  const asks = customer.allowedActions.includes('request-change')
  return (
    <section className="kg-panel kg-facts kg-completeness" aria-label={t('completeness')}>
      <h2>
        {t('completeness')}
        <ArticleChip rule={key ? 'S0-08' : 'S2a-04'} />
      </h2>
      <Progress percent={percent} size="small" status={percent === 100 ? 'success' : 'normal'} />
      {missing.length > 0 && (
        <div className="kg-missing">
          <span className="kg-muted">{t('completeness.missing', { count: missing.length })}</span>
          {missing.map(({ section, field }) => {
            const name = `${words.section(section)} · ${words.field(section, field)}`
            return asks ? (
              <Link
                key={name}
                to={`/customers/${customer.id}/change` as never}
                search={{ field: `${section}.${field}` } as never}
              >
                {name}
              </Link>
            ) : (
              <span key={name}>{name}</span>
            )
          })}
        </div>
      )}
    </section>
  )
}
