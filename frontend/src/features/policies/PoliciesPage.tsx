import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Badge, Menu } from 'antd'
import { useTranslation } from 'react-i18next'
import { policiesQuery } from '@/api/policies'
import { SERVICES } from '@/api/services'
import { useCodes } from '@/i18n/codes'
import { MissingNote } from '@/ui/MissingNote'
import { PageHead } from '@/ui/PageHead'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { PacksPanel } from './PacksPanel'
import { PolicyPanel } from './PolicyPanel'
import './policies.css'

const route = getRouteApi('/shell/policies')
const PACKS = ':packs'

/** 制度参数: every number of the regulations, its history and how it is changed. */
export function PoliciesPage() {
  const { t } = useTranslation('policies')
  const { t: shell } = useTranslation('shell')
  const { code } = useCodes()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const policies = useQuery(policiesQuery)
  if (policies.isPending) return <PageSkeleton />
  if (policies.isError) return <ErrorState error={policies.error} onRetry={() => policies.refetch()} />
  const all = policies.data.items
  const onPacks = search.tab === 'packs'
  const chosen = all.find((each) => each.name === search.policy) ?? all[0]
  const groups = SERVICES.filter((service) => all.some((each) => each.service === service)).map((service) => ({
    type: 'group' as const,
    key: service,
    label: code('service', service),
    children: all
      .filter((each) => each.service === service)
      .map((each) => ({
        key: each.name,
        label: (
          <Badge dot={each.pending !== null} offset={[8, 0]} title={t('pending')}>
            {code('policy', each.name)}
          </Badge>
        ),
      })),
  }))
  return (
    <div className="kg-page">
      <PageHead title={shell('menu.policies')} tags={<span className="kg-muted">{t('what')}</span>} />
      <MissingNote merged={policies.data} />
      <div className="kg-policies">
        <Menu
          className="kg-panel kg-policies-menu"
          selectedKeys={[onPacks ? PACKS : (chosen?.name ?? '')]}
          items={[...groups, { type: 'divider' }, { key: PACKS, label: t('packs') }]}
          onClick={({ key }) => navigate({ to: '.', search: key === PACKS ? { tab: 'packs' } : { policy: key } })}
        />
        {onPacks && <PacksPanel policies={all} />}
        {!onPacks && chosen && <PolicyPanel key={chosen.name} policy={chosen} service={chosen.service} />}
      </div>
    </div>
  )
}
