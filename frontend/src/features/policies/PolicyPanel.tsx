import { getRouteApi } from '@tanstack/react-router'
import { Button, Table, Tabs, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Service } from '@/api/services'
import type { Policy, PolicyParameter } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { PageHead } from '@/ui/PageHead'
import { useSpelling } from '@/ui/PolicyValueText'
import { History } from './History'
import { ProposeDrawer } from './ProposeDrawer'

const route = getRouteApi('/shell/policies')
export const PROPOSERS = ['DEPT_MANAGER', 'GENERAL_MANAGER', 'DEPUTY_GM', 'ADMIN'] as const

export function PolicyPanel({ policy, service }: { policy: Policy; service: Service }) {
  const { t } = useTranslation('policies')
  const { code } = useCodes()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [proposing, setProposing] = useState(false)
  const since = policy.version === 0 ? t('seedInForce') : t('inForce', inForce())
  return (
    <div>
      <PageHead
        title={code('policy', policy.name)}
        tags={
          <>
            <span className="kg-muted">{since}</span>
            {policy.pending !== null && (
              <Tag color="processing">{t('pendingVersion', { version: policy.pending })}</Tag>
            )}
          </>
        }
        actions={
          <Can roles={PROPOSERS}>
            <Button
              type="primary"
              disabled={policy.pending !== null}
              title={policy.pending !== null ? t('pendingBlocks') : undefined}
              onClick={() => setProposing(true)}
            >
              {t('propose')}
            </Button>
          </Can>
        }
      />
      <div className="kg-panel kg-policies-tabs">
        <Tabs
          activeKey={search.tab === 'history' ? 'history' : 'values'}
          onChange={(tab) =>
            navigate({ to: '.', search: { policy: policy.name, tab: tab === 'history' ? tab : undefined } })
          }
          items={[
            { key: 'values', label: t('values'), children: <Values policy={policy} /> },
            { key: 'history', label: t('history'), children: <History policy={policy} service={service} /> },
          ]}
        />
      </div>
      {proposing && <ProposeDrawer policy={policy} service={service} onClose={() => setProposing(false)} />}
    </div>
  )

  function inForce() {
    return { version: policy.version, since: dateTime(policy.effectiveFrom) }
  }
}

function Values({ policy }: { policy: Policy }) {
  const { t } = useTranslation('policies')
  const { code } = useCodes()
  const spell = useSpelling()
  return (
    <Table<PolicyParameter>
      size="small"
      rowKey="key"
      pagination={false}
      dataSource={policy.parameters}
      columns={[
        {
          key: 'name',
          title: t('parameter'),
          width: 260,
          render: (_: unknown, row) => code('parameter', `${policy.name}.${row.key}`),
        },
        {
          key: 'value',
          title: t('value'),
          width: 200,
          render: (_: unknown, row) => <b>{spell(row.value, row)}</b>,
        },
        {
          key: 'seed',
          title: t('seedValue'),
          width: 240,
          render: (_: unknown, row) => (
            <>
              {spell(row.seedValue, row)}
              {row.value !== row.seedValue && (
                <Tag color="warning" style={{ marginInlineStart: 8 }}>
                  {t('differs')}
                </Tag>
              )}
            </>
          ),
        },
        {
          key: 'rules',
          title: t('articles'),
          render: (_: unknown, row) => row.rules.map((rule) => <ArticleChip key={rule} rule={rule} />),
        },
      ]}
    />
  )
}
