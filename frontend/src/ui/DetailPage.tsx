import { Descriptions } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from './PageHead'
import { StaleBanner } from './states'

export interface Fact {
  label: string
  value: ReactNode
  /** Long texts take the whole width. */
  wide?: boolean
}
export interface FactGroup {
  key: string
  title?: string
  extra?: ReactNode
  facts: Fact[]
}

interface Props {
  title: string
  number?: string
  tags?: ReactNode
  actions?: ReactNode
  /** Set when a 412 came back; the banner offers the newest state. */
  onReload?: () => void
  groups: FactGroup[]
  /** Tables and other parts under the facts. */
  children?: ReactNode
  /** Usually the timeline. */
  aside?: ReactNode
}

/** A record: facts left in described groups, what happened right, actions top right. */
export function DetailPage({ title, number, tags, actions, onReload, groups, children, aside }: Props) {
  return (
    <div className="kg-page">
      <PageHead {...{ title, number, tags, actions }} />
      {onReload && <StaleBanner onReload={onReload} />}
      <div className="kg-detail" data-aside={Boolean(aside)}>
        <div>
          {groups.map(({ key, ...group }) => (
            <Facts key={key} {...group} />
          ))}
          {children}
        </div>
        {aside && <aside className="kg-panel kg-aside">{aside}</aside>}
      </div>
    </div>
  )
}

export function Facts({ title, extra, facts }: Omit<FactGroup, 'key'>) {
  const { t } = useTranslation()
  return (
    <section className="kg-panel kg-facts">
      {title && (
        <h2>
          {title}
          <span style={{ flex: 1 }} />
          {extra}
        </h2>
      )}
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 1, md: 2, lg: 2, xl: 3 }}
        items={facts.map((fact) => ({
          key: fact.label,
          label: fact.label,
          span: fact.wide ? 'filled' : undefined,
          children: isBlank(fact.value) ? <span className="kg-muted">{t('empty')}</span> : fact.value,
        }))}
      />
    </section>
  )
}

const isBlank = (value: ReactNode) => value === null || value === undefined || value === ''
