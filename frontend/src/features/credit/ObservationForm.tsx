import { Checkbox, Form } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import { useCodes } from '@/i18n/codes'
import { FieldItem } from '@/ui/ActionModal'
import { CreateModal } from '@/ui/CreateModal'
import type { StartForm } from './AccountStart'

const SIGNALS = ['bigFirstOrder', 'noQuestions', 'agreesToEverything'] as const

/** 记录监控情况: one of the six items, or the signs of a new customer. */
export function ObservationForm({ send, onClose }: StartForm) {
  const { t } = useTranslation('assessment')
  const { options } = useCodes()
  return (
    <CreateModal
      title={t('credit-observation.new')}
      rule="S3-09"
      explain={t('credit-observation.explain')}
      fields={[
        {
          name: 'item',
          label: t('observation.item'),
          kind: 'select',
          required: true,
          options: options('observedItem', ENUMS.observedItem),
        },
      ]}
      form={(values) => (
        <>
          {values.item === 'NEW_CUSTOMER' ? (
            <Form.Item label={t('observation.signals')}>
              {SIGNALS.map((each) => (
                <Form.Item key={each} name={['signals', each]} valuePropName="checked" noStyle initialValue={false}>
                  <Checkbox>{t(`signal.${each}`)}</Checkbox>
                </Form.Item>
              ))}
            </Form.Item>
          ) : (
            <FieldItem
              field={{
                name: 'severity',
                label: t('severity'),
                kind: 'select',
                required: true,
                options: options('severity', ENUMS.severity.slice(1)),
              }}
            />
          )}
          <FieldItem
            field={{
              name: 'words',
              label: t('observation.words'),
              kind: 'textarea',
              required: true,
              maxLength: 500,
            }}
          />
          <FieldItem field={{ name: 'observedOn', label: t('observation.on'), kind: 'date', required: true }} />
        </>
      )}
      initial={{ observedOn: dayjs() }}
      send={send}
      onClose={onClose}
    />
  )
}
