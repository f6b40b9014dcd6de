import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import { useCodes } from '@/i18n/codes'
import { FieldItem } from '@/ui/ActionModal'
import { CreateModal } from '@/ui/CreateModal'
import type { StartForm } from './AccountStart'

const LIMITING = new Set<unknown>(['REDUCED_SUPPLY', 'SHIPMENT_LIMIT'])

/** 采取恶化措施. */
export function MeasureForm({ send, onClose }: StartForm) {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const { options } = useCodes()
  return (
    <CreateModal
      title={t('credit-measure.new')}
      rule="S1-46"
      explain={t('credit-measure.explain')}
      fields={[
        {
          name: 'kind',
          label: t('measure.kind'),
          kind: 'select',
          required: true,
          options: options('measureKind', ENUMS.measureKind),
        },
      ]}
      form={(values) => (
        <>
          {LIMITING.has(values.kind) && (
            <>
              <FieldItem field={{ name: 'mostFen', label: t('measure.most'), kind: 'money', required: true }} />
              <FieldItem
                field={{
                  name: 'mostPer',
                  label: t('measure.per'),
                  kind: 'select',
                  required: true,
                  options: options('supplyPer', ENUMS.supplyPer),
                }}
              />
            </>
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
