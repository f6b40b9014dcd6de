import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import { catalogueQuery, ruleUsesQuery } from '@/api/rules'
import { currentLanguage } from '@/i18n'
import { articlePlace, articleTitle, articleWords } from '@/i18n/articles'
import { useCodes } from '@/i18n/codes'
import { MissingNote } from '@/ui/MissingNote'
import { PageHead } from '@/ui/PageHead'
import { PolicyValueText } from '@/ui/PolicyValueText'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { RuleDrawer } from './RuleDrawer'
import { pageOfRules, type RuleRow, rowsOf } from './rows'
import './rules.css'

const route = getRouteApi('/shell/rules')

/** 制度对照: every article, its parameter, where the software enforces it and how often it has refused something. */
export function RulesPage() {
  const { t } = useTranslation('rules')
  const { t: shell } = useTranslation('shell')
  const { options } = useCodes()
  const { rule, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const catalogue = useQuery(catalogueQuery)
  const uses = useQuery(ruleUsesQuery)
  const columns = useColumns()
  if (catalogue.isPending) return <PageSkeleton />
  if (catalogue.isError) return <ErrorState error={catalogue.error} onRetry={() => catalogue.refetch()} />
  const rows = rowsOf(catalogue.data, uses.data?.items ?? [])
  return (
    <div className="kg-page">
      <PageHead
        title={shell('menu.rules')}
        tags={<span className="kg-muted">{t('what', { count: rows.length })}</span>}
      />
      <MissingNote merged={uses.data} />
      <SearchTable<RuleRow>
        id="rules"
        columns={columns}
        filters={[
          { key: 'owner', label: t('owner'), options: options('ruleOwner', ENUMS.ruleOwner) },
          { key: 'kind', label: t('kind'), options: options('ruleKind', ENUMS.ruleKind) },
          {
            key: 'use',
            label: t('use'),
            options: [
              { value: 'parameter', label: t('use.parameter') },
              { value: 'refused', label: t('use.refused') },
            ],
          },
        ]}
        search={search}
        onSearch={(next) => navigate({ to: '.', search: next as never })}
        queryKey={['rules', 'table', uses.dataUpdatedAt]}
        load={async (query) => pageOfRules(rows, query)}
        rowKey={(row) => row.id}
        onOpen={(row) => navigate({ to: '.', search: { ...search, rule: row.id } })}
      />
      {rule && <RuleDrawer row={rows.find((row) => row.id === rule)} onClose={() => navigate({ to: '.', search })} />}
    </div>
  )
}

function useColumns(): Column<RuleRow>[] {
  const { t } = useTranslation('rules')
  const { code } = useCodes()
  const chinese = currentLanguage() === 'zh-CN'
  return [
    { key: 'id', title: t('id'), fixed: true, width: 84, render: (row) => <span className="kg-number">{row.id}</span> },
    { key: 'article', title: t('article'), width: 104, hidden: !chinese, render: placeOf },
    {
      key: 'title',
      title: t('title'),
      width: 150,
      hidden: !chinese,
      render: (row) => <b className="kg-wrap">{articleTitle(row)}</b>,
    },
    {
      key: 'words',
      title: t('words'),
      render: (row) => <div className="kg-wrap kg-rule-words">{articleWords(row)}</div>,
    },
    { key: 'owner', title: t('owner'), width: 104, render: (row) => code('ruleOwner', row.owner) },
    { key: 'kind', title: t('kind'), width: 76, hidden: !chinese, render: (row) => code('ruleKind', row.kind) },
    {
      key: 'parameters',
      title: t('parameters'),
      width: 190,
      render: (row) =>
        row.uses
          .flatMap((use) => use.parameters)
          .map((parameter) => (
            <div key={`${parameter.policy}.${parameter.key}`} className="kg-wrap">
              <PolicyValueText policy={parameter.policy} name={parameter.key} value={parameter.value} labelled />
            </div>
          )),
    },
    {
      key: 'refusals',
      title: t('refusals'),
      sort: 'refusals',
      width: 92,
      align: 'right',
      render: (row) => (row.refusals > 0 ? row.refusals : <span className="kg-muted">{0}</span>),
    },
  ]
}

const placeOf = (row: RuleRow) => <div className="kg-wrap">{articlePlace(row)}</div>
