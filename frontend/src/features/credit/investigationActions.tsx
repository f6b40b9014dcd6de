import { Flex, Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import type { Investigation } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import type { ActionSpec } from '@/ui/ActionButtons'
import { CompletionFields, completionOf } from './CompletionFields'

/** How each step of an investigation looks; whether it is offered says `allowedActions`. */
export function useInvestigationActions(investigation: Investigation): ActionSpec[] {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const reason = { name: 'reason', label: tc('reason'), kind: 'textarea' as const, required: true, maxLength: 300 }
  return [
    {
      action: 'start',
      kind: 'primary',
      rule: 'S1-41',
      explain: t('begin.explain'),
      width: 620,
      form: <ChannelFields />,
      initial: { channel: 'BANK', method: 'BANK_ENQUIRY' },
    },
    { action: 'take-over', rule: 'S3-08', explain: t('takeOver.explain'), fields: [reason] },
    {
      action: 'complete',
      kind: 'primary',
      rule: 'S1-51',
      explain: t('complete.explain'),
      width: 760,
      form: <CompletionFields />,
      initial: { largeReceivables: false, deteriorated: false, costFen: 0 },
      body: completionOf,
    },
    {
      action: 'report',
      kind: 'primary',
      rule: 'S1-45',
      explain: t('report.explain', { count: investigation.warnings }),
      width: 760,
      fields: [{ name: 'report', label: t('report'), kind: 'textarea', required: true, maxLength: 4000 }],
    },
    { action: 'reopen', explain: t('reopen.explain'), fields: [reason] },
    { action: 'cancel', kind: 'danger', explain: t('cancel.explain'), fields: [reason] },
  ]
}

/** The four channels with what is known to be good and bad about each (S1-41), and the two methods (S3-21). */
function ChannelFields() {
  const { t } = useTranslation('assessment')
  const { code, options } = useCodes()
  return (
    <>
      <Form.Item name="channel" label={t('channel')} rules={[{ required: true }]}>
        <Radio.Group className="kg-channel">
          {ENUMS.investigationChannel.map((each) => (
            <Radio key={each} value={each}>
              <Flex vertical>
                <b>{code('investigationChannel', each)}</b>
                <span className="kg-muted">{t(`channel.${each}`)}</span>
              </Flex>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item name="method" label={t('method')} rules={[{ required: true }]}>
        <Radio.Group options={options('investigationMethod', ENUMS.investigationMethod)} />
      </Form.Item>
    </>
  )
}
