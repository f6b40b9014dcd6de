import type { ReactNode } from 'react'
import './charts.css'

/** A few numbers side by side, each with its name above. */
export function Figures({ figures }: { figures: { label: string; value: ReactNode }[] }) {
  return (
    <dl className="kg-figures">
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
