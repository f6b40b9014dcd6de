import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import { useCodes } from '@/i18n/codes'
import { FieldItem } from '@/ui/ActionModal'
import { CreateModal } from '@/ui/CreateModal'
import { LimitText } from '@/ui/MoneyText'
import type { StartForm } from './AccountStart'

/** 提出额度变更. */
export function LimitForm({ account, send, onClose }: StartForm) {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const { options } = useCodes()
  return (
    <CreateModal
      title={t('limit-change.new')}
      rule="S3-24"
      explain={
        <>
          {t('limit-change.explain', { grade: account.grade ?? t('ungraded') })}
          <b>
            <LimitText fen={account.limitFen} />
          </b>
        </>
      }
      fields={[
        {
          name: 'kind',
          label: t('limit.kind'),
          kind: 'select',
          required: true,
          initial: 'BY_GRADE',
          options: options('limitKind', ENUMS.limitKind),
        },
        {
          name: 'limitFen',
          label: t('limit.amount'),
          kind: 'money',
          hint: account.grade === 'A' ? t('limit.emptyIsNone') : undefined,
        },
      ]}
      form={(values) => (
        <>
          {values.kind === 'TEMPORARY' && (
            <FieldItem field={{ name: 'endsOn', label: t('limit.endsOn'), kind: 'date', required: true }} />
          )}
          <FieldItem
            field={{ name: 'reason', label: tc('reason'), kind: 'textarea', required: true, maxLength: 300 }}
          />
        </>
      )}
      send={send}
      onClose={onClose}
    />
  )
}
