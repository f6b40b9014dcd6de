import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { ReleaseCheck } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { money } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import './releases.css'

/** What was checked, line by line of the article: whether it holds, and if not, why. */
export function CheckTable({ checks, title }: { checks: ReleaseCheck[]; title: string }) {
  const { code } = useCodes()
  return (
    <section className="kg-panel kg-facts kg-checks" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {checks.map((check) => (
          <li key={check.kind} data-passed={check.passed}>
            {check.passed ? <CheckCircleFilled /> : <CloseCircleFilled />}
            <b>{code('releaseCheck', check.kind)}</b>
            <div>
              {check.reasons.map((reason) => (
                <div key={`${reason.field}${reason.code}`}>
                  {reason.message} {reason.rule && reason.rule !== check.rule && <ArticleChip rule={reason.rule} />}
                </div>
              ))}
              <Figures check={check} />
            </div>
            <ArticleChip rule={check.rule} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The figures that were compared; those of single lines stand with the lines. */
function Figures({ check }: { check: ReleaseCheck }) {
  const { t } = useTranslation('sales')
  const names = {
    limitFen: t('figure.limit'),
    usedFen: t('figure.used'),
    amountFen: t('figure.amount'),
    lineFen: t('figure.line'),
    authorityFen: t('figure.authority'),
  }
  const shown = Object.entries(names).flatMap(([key, name]) => {
    const value = (check.figures as Record<string, unknown>)[key]
    return typeof value === 'number' ? [`${name} ${money(value)}`] : []
  })
  return shown.length > 0 ? <span className="kg-muted">{shown.join('　')}</span> : null
}
