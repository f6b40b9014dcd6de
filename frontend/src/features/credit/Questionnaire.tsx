import { Checkbox, Flex, Progress } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import type { Investigation } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from '@/ui/ArticleChip'
import './credit.css'
import { QuestionRow } from './QuestionRow'

const RULES: Record<string, string> = { OPERATING: 'S1-42', FINANCIAL: 'S1-43', PAYMENT: 'S1-44' }
const ALL = 27

/** 表11-1, made for a tablet at the customer's: one question after the other, each saved by itself. */
export function Questionnaire({ investigation }: { investigation: Investigation }) {
  const { t } = useTranslation('assessment')
  const { code } = useCodes()
  const [open, setOpen] = useState(false)
  const { answers, mayAnswer, answered } = investigation
  return (
    <section className="kg-panel kg-questions" aria-label={t('table')}>
      <header>
        <h2>{t('table')}</h2>
        <Progress percent={Math.round((answered / ALL) * 100)} format={() => `${answered}/${ALL}`} />
        {mayAnswer && (
          <Checkbox style={{ whiteSpace: 'nowrap' }} checked={open} onChange={(event) => setOpen(event.target.checked)}>
            {t('onlyOpen')}
          </Checkbox>
        )}
      </header>
      {mayAnswer && <p className="kg-muted">{t('table.hint')}</p>}
      {ENUMS.questionSection.map((section) => {
        const rows = answers.filter((each) => each.section === section && !(open && each.answer))
        if (rows.length === 0) return null
        return (
          <div key={section}>
            <Flex className="kg-paper-section" gap={8} align="center" justify="space-between">
              {code('questionSection', section)}
              <ArticleChip rule={RULES[section]} />
            </Flex>
            {rows.map((each) => (
              <QuestionRow key={each.question} id={investigation.id} answer={each} editable={mayAnswer} />
            ))}
          </div>
        )
      })}
    </section>
  )
}
