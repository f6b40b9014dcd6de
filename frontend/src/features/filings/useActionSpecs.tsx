import { useTranslation } from 'react-i18next'
import type { Filing } from '@/api/types'
import type { ActionSpec } from '@/ui/ActionButtons'
import { useReasonField } from '@/ui/useReasonField'

/** How each step of a filing looks; whether it is offered says `allowedActions`. */
export function useActionSpecs(filing: Filing): ActionSpec[] {
  const { t } = useTranslation('filings')
  const reason = useReasonField()
  return [
    {
      action: 'submit',
      kind: 'primary',
      rule: 'S2a-07',
      explain: t('submit.explain'),
      fields: [
        {
          name: 'enterpriseNature',
          label: t('form.enterpriseNature'),
          required: true,
          maxLength: 60,
          initial: filing.form.enterpriseNature,
        },
        {
          name: 'supervisingUnit',
          label: t('form.supervisingUnit'),
          maxLength: 100,
          initial: filing.form.supervisingUnit,
        },
        { name: 'remark', label: t('form.remark'), kind: 'textarea', maxLength: 300 },
      ],
    },
    { action: 'accept', kind: 'primary', rule: 'S2a-20', explain: t('accept.explain') },
    {
      action: 'return',
      kind: 'danger',
      rule: 'S2a-07',
      explain: t('return.explain'),
      fields: [reason],
    },
    {
      action: 'remind',
      rule: 'S2a-21',
      explain: t('remind.explain'),
      fields: [{ name: 'words', label: t('remind.words'), kind: 'textarea', maxLength: 300 }],
    },
  ]
}
