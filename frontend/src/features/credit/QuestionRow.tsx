import { useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Input, Radio, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import { asProblem } from '@/api/problem'
import type { InvestigationAnswer } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { StaleBanner } from '@/ui/states'
import { SeverityTag } from './marks'
import { investigationQuery } from './records'
import { type Draft, useAnswer } from './useAnswer'

interface Props {
  id: string
  answer: InvestigationAnswer
  editable: boolean
}

/** One question: a touch answers it; a warning, and what is unknown, wait for their evidence before they are saved. */
export function QuestionRow({ id, answer, editable }: Props) {
  const { code } = useCodes()
  return (
    <fieldset className="kg-question" data-warns={answer.warns} aria-label={code('question', answer.question)}>
      <div className="kg-question-words">
        <span className="kg-number">{answer.number}</span>
        {code('question', answer.question)}
      </div>
      {editable ? <Editing id={id} known={answer} /> : <Given answer={answer} />}
    </fieldset>
  )
}

function Given({ answer }: { answer: InvestigationAnswer }) {
  const { t } = useTranslation()
  const { code } = useCodes()
  return (
    <Flex gap={8} align="baseline" wrap>
      <b>{answer.answer ? code('answer', answer.answer) : t('empty')}</b>
      <SeverityTag severity={answer.severity} />
      <span>{answer.words}</span>
      <span className="kg-muted">{answer.answeredByName}</span>
    </Flex>
  )
}

function Editing({ id, known }: { id: string; known: InvestigationAnswer }) {
  const { t } = useTranslation('assessment')
  const { code } = useCodes()
  const [draft, setDraft] = useState<Draft>()
  const save = useAnswer(id, known)
  const shown = draft ?? saved(known)
  const explains = known.choices.some((each) => each.answer === shown?.answer && each.warns)
  const write = (next: Draft) => save.mutate(next, { onSuccess: () => setDraft(undefined) })
  const choose = (value: Draft['answer']) => {
    const warns = known.choices.some((each) => each.answer === value && each.warns)
    const next: Draft = { answer: value, severity: warns ? 'MEDIUM' : 'NONE', words: shown?.words ?? '' }
    setDraft(next)
    if (!warns && value !== 'UNKNOWN') write(next)
  }
  return (
    <Flex vertical gap={8}>
      <Flex gap={12} align="center" wrap>
        <Radio.Group
          size="large"
          buttonStyle="solid"
          value={shown?.answer}
          onChange={(event) => choose(event.target.value)}
        >
          {known.choices.map((each) => (
            <Radio.Button key={each.answer} value={each.answer}>
              {code('answer', each.answer)}
            </Radio.Button>
          ))}
        </Radio.Group>
        {!draft && known.answeredAt && (
          <span className="kg-muted">
            {t('saved', { name: known.answeredByName ?? '', at: dateTime(known.answeredAt) })}
          </span>
        )}
      </Flex>
      {shown && (explains || shown.answer === 'UNKNOWN' || shown.words !== '') && (
        <Evidence
          {...{ shown, explains }}
          dirty={Boolean(draft)}
          busy={save.isPending}
          onChange={setDraft}
          onSave={write}
        />
      )}
      <Trouble id={id} error={save.error} onReload={() => save.reset()} />
    </Flex>
  )
}

interface EvidenceProps {
  shown: Draft
  explains: boolean
  dirty: boolean
  busy: boolean
  onChange: (next: Draft) => void
  onSave: (next: Draft) => void
}

function Evidence({ shown, explains, dirty, busy, onChange, onSave }: EvidenceProps) {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const { options } = useCodes()
  return (
    <Flex gap={8} align="start" wrap className="kg-question-evidence">
      {explains && (
        <Segmented
          size="large"
          aria-label={t('severity')}
          options={options('severity', ENUMS.severity.slice(1))}
          value={shown.severity}
          onChange={(severity) => onChange({ ...shown, severity: severity as Draft['severity'] })}
        />
      )}
      <Input.TextArea
        aria-label={t('evidence')}
        placeholder={t('evidence.hint')}
        autoSize={{ minRows: 1, maxRows: 5 }}
        maxLength={500}
        value={shown.words}
        onChange={(event) => onChange({ ...shown, words: event.target.value })}
      />
      <Button type="primary" size="large" disabled={!dirty} loading={busy} onClick={() => onSave(shown)}>
        {tc('save')}
      </Button>
    </Flex>
  )
}

/** Somebody else has answered the question meanwhile: what they wrote is fetched, what was typed here stays. */
function Trouble({ id, error, onReload }: { id: string; error: unknown; onReload: () => void }) {
  const queries = useQueryClient()
  if (!error) return null
  const problem = asProblem(error)
  if (!problem.stale) return <ProblemAlert error={problem} />
  return (
    <StaleBanner
      onReload={() => {
        onReload()
        void queries.invalidateQueries({ queryKey: investigationQuery(id).queryKey })
      }}
    />
  )
}

const saved = ({ answer, severity, words }: InvestigationAnswer): Draft | undefined =>
  answer ? { answer, severity: severity ?? 'NONE', words: words ?? '' } : undefined
