import { useTranslation } from 'react-i18next'
import type { Duty } from '@/api/types'
import { tidy } from '@/i18n/format'
import type { ActionSpec } from '@/ui/ActionButtons'

/** How each duty is done; whether it is offered says `allowedActions`. */
export function useActionSpecs(duty: Duty): ActionSpec[] {
  const { t } = useTranslation('duties')
  const followUp = (required: boolean) => ({
    name: 'followUp',
    label: t('send.followUp'),
    kind: 'textarea' as const,
    required,
    maxLength: 2000,
    initial: duty.draft,
  })
  return [
    {
      action: 'report-needs',
      kind: 'primary',
      rule: 'S4-12',
      explain: t('needs.explain'),
      fields: [
        {
          name: 'changed',
          label: t('needs.changed'),
          kind: 'select',
          required: true,
          options: [
            { value: 'true', label: t('needs.yes') },
            { value: 'false', label: t('needs.no') },
          ],
        },
        { name: 'words', label: t('needs.words'), kind: 'textarea', maxLength: 1000 },
      ],
      body: ({ changed, words }) => ({ changed: changed === 'true', words: tidy(String(words ?? '')) || undefined }),
    },
    { action: 'send', kind: 'primary', rule: duty.rule, explain: t('send.explain'), fields: [followUp(true)] },
    { action: 'save-draft', rule: duty.rule, explain: t('draft.explain'), fields: [followUp(false)] },
    {
      action: 'verify',
      kind: 'primary',
      rule: 'S3-84',
      explain: t('verify.explain'),
      fields: [
        { name: 'source', label: t('verify.source'), required: true, maxLength: 100, hint: t('verify.sourceHint') },
        { name: 'words', label: t('verify.words'), kind: 'textarea', maxLength: 300 },
      ],
    },
    {
      action: 'complete',
      kind: 'primary',
      rule: 'S2d-40',
      explain: t('complete.explain'),
      fields: [{ name: 'remark', label: t('complete.remark'), kind: 'textarea', maxLength: 300 }],
    },
  ]
}
