import type { ReactNode } from 'react'

interface Props {
  title: ReactNode
  number?: string
  tags?: ReactNode
  actions?: ReactNode
}

/** Name, number and state left, actions right: the top of every page. */
export function PageHead({ title, number, tags, actions }: Props) {
  return (
    <div className="kg-page-head">
      <h1>{title}</h1>
      {number && <span className="kg-number">{number}</span>}
      {tags}
      <span className="kg-spring" />
      {actions}
    </div>
  )
}
