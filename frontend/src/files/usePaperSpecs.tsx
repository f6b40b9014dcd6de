import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { PaperDocument } from '@/api/types'
import type { ActionSpec } from '@/ui/ActionButtons'

/** How each step of a paper document looks; whether it is offered says `allowedActions`. */
export function usePaperSpecs(paper: PaperDocument): ActionSpec[] {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const rule = 'S3-92'
  const reason = { name: 'reason', label: tc('reason'), kind: 'textarea', required: true, maxLength: 300 } as const
  return [
    {
      action: 'hand-out',
      rule,
      fields: [
        { name: 'holder', label: t('papers.holder'), required: true, maxLength: 40 },
        { name: 'purpose', label: t('papers.purpose'), required: true, maxLength: 200 },
        { name: 'dueBackOn', label: t('papers.dueBackOn'), kind: 'date', required: true },
      ],
      body: ({ dueBackOn, ...words }) => ({ ...words, dueBackOn: (dueBackOn as Dayjs).format('YYYY-MM-DD') }),
    },
    {
      action: 'return',
      kind: 'primary',
      rule,
      fields: [{ name: 'place', label: t('papers.place'), maxLength: 100, hint: t('papers.place.hint') }],
      initial: { place: paper.place },
    },
    { action: 'lose', kind: 'danger', rule, fields: [reason] },
    { action: 'remove', kind: 'danger', rule, explain: t('papers.remove.explain'), fields: [reason] },
  ]
}
