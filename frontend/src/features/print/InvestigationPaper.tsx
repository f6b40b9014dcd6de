import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import type { Investigation } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { money } from '@/i18n/format'
import { Signatures } from '@/print/PrintPage'
import { PaperSection } from '@/ui/FormPage'
import './credit.css'
import { investigationQuery } from './queries'
import { Cell, Loaded, Sheet } from './Sheet'

/** 《客户信用调查报告》 with table 11-1 (S1-42 to S1-45). */
export function InvestigationPaper({ id }: { id: string }) {
  return <Loaded query={useQuery(investigationQuery(id))}>{(found) => <Paper investigation={found} />}</Loaded>
}

function Paper({ investigation }: { investigation: Investigation }) {
  const { t } = useTranslation('assessment')
  const { t: tcredit } = useTranslation('credit')
  const { code } = useCodes()
  return (
    <Sheet
      noted={{ form: 'CREDIT_REPORT', id: investigation.id }}
      title={t('report')}
      number={investigation.number}
      record={`/investigations/${investigation.id}`}
      sub={`${t('validUntil')}　${investigation.validUntil ?? ''}`}
    >
      <div className="kg-paper-grid">
        <Cell label={tcredit('customer')} value={investigation.customerName} span={12} />
        <Cell label={tcredit('customerNumber')} value={investigation.customerNumber} />
        <Cell label={t('cause')} value={code('investigationCause', investigation.cause)} />
        <Cell label={t('channel')} value={code('investigationChannel', investigation.channel)} />
        <Cell label={t('method')} value={code('investigationMethod', investigation.method)} />
      </div>
      <Questions investigation={investigation} />
      <div className="kg-paper-grid">
        <Conclusions investigation={investigation} />
        <PaperSection>{t('report')}</PaperSection>
        <div className="kg-print-words">{investigation.report}</div>
      </div>
      <Signatures
        lines={[
          {
            label: t('sign.investigator'),
            name: investigation.investigatorName,
            at: investigation.reportedAt,
          },
          { label: t('sign.officer') },
          { label: t('sign.manager') },
        ]}
      />
    </Sheet>
  )
}

function Questions({ investigation }: { investigation: Investigation }) {
  const { t } = useTranslation('assessment')
  const { code } = useCodes()
  return (
    <table className="kg-print-table">
      <thead>
        <tr>
          <th>{t('paper.number')}</th>
          <th>{t('paper.question')}</th>
          <th>{t('paper.answer')}</th>
          <th>{t('paper.evidence')}</th>
        </tr>
      </thead>
      {ENUMS.questionSection.map((section) => (
        <tbody key={section}>
          <tr>
            <th colSpan={4}>{code('questionSection', section)}</th>
          </tr>
          {investigation.answers
            .filter((each) => each.section === section)
            .map((each) => (
              <tr key={each.question}>
                <td>{each.number}</td>
                <td>{code('question', each.question)}</td>
                <td>
                  {code('answer', each.answer)}
                  {each.warns && `（${code('severity', each.severity)}）`}
                </td>
                <td>{each.words}</td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  )
}

const FINDINGS = [
  ['capitalStructure', 'capitalStructure'],
  ['paymentAbility', 'paymentAbility'],
  ['tradeStanding', 'tradeStanding'],
  ['operatingStatus', 'operatingStatus'],
  ['badDebtLikelihood', 'likelihood'],
] as const

function Conclusions({ investigation }: { investigation: Investigation }) {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const { figures, findings, costFen } = investigation
  const ratio = (value: number | null) => (value === null ? '' : `${value}%`)
  return (
    <>
      <PaperSection>{t('found')}</PaperSection>
      {(['currentRatio', 'quickRatio', 'profitRate'] as const).map((name) => (
        <Cell key={name} label={t(name)} value={ratio(figures[name])} />
      ))}
      {findings &&
        FINDINGS.map(([name, family]) => <Cell key={name} label={t(name)} value={code(family, findings[name])} />)}
      <Cell label={t('deteriorated')} value={findings && (findings.deteriorated ? tc('yes') : tc('no'))} />
      <Cell label={t('cost')} value={costFen === null ? '' : money(costFen)} />
      <Cell label={t('collateral')} value={findings?.collateral} span={12} />
    </>
  )
}
