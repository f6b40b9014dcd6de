import { useQueries, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Radio, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { packQuery, packsQuery } from '@/api/policies'
import type { Service } from '@/api/services'
import type { Policy, PolicyPackDifference } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { PageHead } from '@/ui/PageHead'
import { ErrorState } from '@/ui/states'
import { ApplyPack } from './ApplyPack'
import { Difference } from './Difference'
import { PROPOSERS } from './PolicyPanel'

const route = getRouteApi('/shell/policies')

/** 参数方案: ready sets of values, one per regulation; applying one shows the difference first. */
export function PacksPanel({ policies }: { policies: (Policy & { service: Service })[] }) {
  const { t } = useTranslation('policies')
  const { code } = useCodes()
  const { pack } = route.useSearch()
  const navigate = route.useNavigate()
  const packs = useQuery(packsQuery)
  const [applying, setApplying] = useState(false)
  if (packs.isPending) return <Skeleton active />
  if (packs.isError) return <ErrorState error={packs.error} onRetry={() => packs.refetch()} />
  const names = [...new Set(packs.data.items.map((each) => each.name))]
  const services = packs.data.items.filter((each) => each.name === pack).map((each) => each.service)
  return (
    <div>
      <PageHead title={t('packs')} tags={<span className="kg-muted">{t('packs.what')}</span>} />
      {names.length === 0 && <div className="kg-panel kg-state kg-muted">{t('packs.empty')}</div>}
      <Radio.Group
        value={pack}
        options={names.map((name) => ({ value: name, label: code('pack', name) }))}
        optionType="button"
        onChange={(event) => navigate({ to: '.', search: { tab: 'packs', pack: String(event.target.value) } })}
      />
      {pack && services.length > 0 && (
        <PackDifference {...{ pack, services, policies }} onApply={() => setApplying(true)} />
      )}
      {pack && applying && <ApplyPack pack={pack} services={services} onClose={() => setApplying(false)} />}
    </div>
  )
}

interface Props {
  pack: string
  services: Service[]
  policies: Policy[]
  onApply: () => void
}

function PackDifference({ pack, services, policies, onApply }: Props) {
  const { t } = useTranslation('policies')
  const { code } = useCodes()
  const found = useQueries({ queries: services.map((service) => packQuery(service, pack)) })
  const failed = found.find((each) => each.isError)
  if (failed) return <ErrorState error={failed.error} onRetry={() => found.forEach((each) => void each.refetch())} />
  const changes = found.flatMap((each) => each.data?.changes ?? [])
  const touched = [...new Set(changes.map((change) => change.policy))]
  return (
    <section className="kg-panel kg-pack" aria-label={code('pack', pack)}>
      <h2>{t('packs.difference', { count: changes.length })}</h2>
      {touched.map((name) => (
        <div key={name}>
          <b>{code('policy', name)}</b>
          <Difference policy={policies.find((each) => each.name === name)} changes={of(changes, name)} />
        </div>
      ))}
      {changes.length === 0 && <p className="kg-muted">{t('packs.same')}</p>}
      <Can roles={PROPOSERS}>
        <Button type="primary" disabled={changes.length === 0} onClick={onApply}>
          {t('packs.apply')}
        </Button>
      </Can>
    </section>
  )
}

const of = (changes: PolicyPackDifference['changes'], policy: string) =>
  changes.filter((change) => change.policy === policy).map(({ key, from, to }) => ({ key, from, to }))
