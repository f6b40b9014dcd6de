import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CreditRating } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { Signatures } from '@/print/PrintPage'
import { PaperSection } from '@/ui/FormPage'
import './credit.css'
import { ratingQuery } from './queries'
import { Cell, Loaded, Sheet } from './Sheet'

const points = (hundredths: number) => (hundredths / 100).toFixed(2)

/** 《信用评审表》: the grade with what it is made of, and a line for everyone who signs. */
export function RatingPaper({ id }: { id: string }) {
  return <Loaded query={useQuery(ratingQuery(id))}>{(found) => <Paper rating={found} />}</Loaded>
}

function Paper({ rating }: { rating: CreditRating }) {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const { t: tcredit } = useTranslation('credit')
  const { code } = useCodes()
  return (
    <Sheet
      noted={{ form: 'CREDIT_RATING', id: rating.id }}
      title={t('paper.rating')}
      number={rating.number}
      record={`/credit-ratings/${rating.id}`}
      sub={`${t('rating.report')}　${rating.investigationNumber}`}
    >
      <div className="kg-paper-grid">
        <Cell label={tcredit('customer')} value={rating.customerName} span={12} />
        <Cell label={tcredit('customerNumber')} value={rating.customerNumber} />
        <Cell label={t('account')} value={rating.accountNumber} />
        <Cell label={t('rating.grade')} value={rating.grade} />
        <Cell label={t('rating.previous')} value={rating.previousGrade} />
        <Cell label={t('rating.score')} value={points(rating.scoreBp)} />
        <Cell
          label={t('rating.supply')}
          value={rating.refusals.map((each) => code('supplyRefusal', each)).join(tc('listSeparator'))}
        />
      </div>
      <table className="kg-print-table">
        <thead>
          <tr>
            {(['factor', 'weight', 'points', 'adds', 'lift'] as const).map((name) => (
              <th key={name}>{t(`rating.${name}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rating.contributions.map((each) => (
            <tr key={each.factor}>
              <td>{code('ratingFactor', each.factor)}</td>
              <td>{`${each.weight}%`}</td>
              <td>{each.points}</td>
              <td>{points(each.scoreBp)}</td>
              <td>{points(each.liftBp)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="kg-paper-grid">
        <PaperSection>{t('decision.words')}</PaperSection>
        <div className="kg-print-words">{rating.decisionReason}</div>
      </div>
      <Signatures
        lines={[
          { label: t('sign.officer'), name: rating.proposedByName, at: rating.proposedAt },
          { label: t('sign.manager') },
          { label: t('sign.approver'), name: rating.decidedByName, at: rating.decidedAt },
        ]}
      />
    </Sheet>
  )
}
