import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { CarePlan } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import type { ActionSpec } from '@/ui/ActionButtons'
import { useReasonField } from '@/ui/useReasonField'
import { fromLines, LinesForm, toLines } from './LinesForm'

/** How each step of a plan looks; whether it is offered says `allowedActions`. */
export function useActionSpecs(plan: CarePlan, onOpen: (id: string) => void): ActionSpec[] {
  const { t } = useTranslation('care')
  const { code } = useCodes()
  const reason = useReasonField()
  const open = plan.lines.filter((line) => !line.doneOn)
  return [
    { action: 'submit', kind: 'primary', rule: 'S3-91', explain: t('submit.explain') },
    {
      action: 'edit',
      rule: 'S3-91',
      form: <LinesForm owner={plan.ownerName} />,
      initial: { lines: fromLines(plan.lines) },
      body: (values) => ({ lines: toLines(values) }),
      width: 860,
    },
    { action: 'approve', kind: 'primary', rule: 'S3-91', explain: t('approve.explain') },
    { action: 'return', kind: 'danger', rule: 'S3-91', explain: t('return.explain'), fields: [reason] },
    {
      action: 'carry-out',
      kind: 'primary',
      rule: 'S3-91',
      fields: [
        {
          name: 'lineId',
          label: t('carry.line'),
          kind: 'select',
          required: true,
          options: open.map((line) => ({
            value: line.id,
            label: `${t('line.monthOf', { month: line.month })}　${code('careKind', line.kind)}　${line.purpose}`,
          })),
        },
        { name: 'doneOn', label: t('carry.doneOn'), kind: 'date', required: true, initial: dayjs() },
        { name: 'outcome', label: t('carry.outcome'), kind: 'textarea', maxLength: 300 },
      ],
    },
    {
      action: 'amend',
      rule: 'S3-91',
      explain: t('amend.explain'),
      onAnswer: (answer) => onOpen((answer as CarePlan).id),
    },
    { action: 'end', kind: 'danger', rule: 'S3-91', explain: t('end.explain'), fields: [reason] },
  ]
}
