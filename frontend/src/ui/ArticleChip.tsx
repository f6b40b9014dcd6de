import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogueQuery, ruleUsesQuery } from '@/api/rules'
import { articlePlace, articleTitle, articleWords } from '@/i18n/articles'
import { PolicyValueText } from './PolicyValueText'

/** The signature of the product: names the article behind a refusal, a deadline, a figure or an approval. */
export function ArticleChip({ rule }: { rule: string | null | undefined }) {
  const { data: rules } = useQuery({ ...catalogueQuery, enabled: Boolean(rule) })
  const [open, setOpen] = useState(false)
  if (!rule) return null
  const article = rules?.find((each) => each.id === rule)
  const title = article && articleTitle(article)
  return (
    <Popover content={<ArticleWords rule={rule} active={open} />} onOpenChange={setOpen} mouseEnterDelay={0.2}>
      <Link
        className="kg-article"
        to={'/rules' as never}
        search={{ rule } as never}
        onClick={(event) => event.stopPropagation()}
      >
        <b>{rule}</b>
        {title && <span>{title}</span>}
      </Link>
    </Popover>
  )
}

function ArticleWords({ rule, active }: { rule: string; active: boolean }) {
  const { t } = useTranslation()
  const { data: rules, isPending } = useQuery(catalogueQuery)
  const { data: uses } = useQuery({ ...ruleUsesQuery, enabled: active })
  const article = rules?.find((each) => each.id === rule)
  if (!article) return <span className="kg-muted">{t(isPending ? 'rule.loading' : 'rule.unknown')}</span>
  const parameters = uses?.items.filter((use) => use.rule === rule).flatMap((use) => use.parameters) ?? []
  return (
    <div style={{ maxWidth: 380 }}>
      <div style={{ fontWeight: 600 }}>
        {[articlePlace(article) ?? rule, articleTitle(article)].filter(Boolean).join('　')}
      </div>
      <div style={{ margin: '4px 0' }}>{articleWords(article)}</div>
      {parameters.map((parameter) => (
        <div key={`${parameter.policy}.${parameter.key}`} className="kg-muted">
          <PolicyValueText policy={parameter.policy} name={parameter.key} value={parameter.value} labelled />
        </div>
      ))}
      <div className="kg-muted" style={{ fontSize: 12, marginTop: 4 }}>
        {t('rule.open')}
      </div>
    </div>
  )
}
