import { Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from '@/ui/ArticleChip'
import { PaperCell } from '@/ui/FormPage'
import { useFieldRules } from '@/ui/useFieldRules'
import type { FormValues } from './formValues'

const KINDS = [
  ['CHANGE', 'S4-25'],
  ['ERROR', 'S4-06'],
] as const

/** Top of the paper: why, and what proves it. */
export function ReasonCells() {
  const { t } = useTranslation('changes')
  const { code } = useCodes()
  const rules = useFieldRules()
  return (
    <>
      <PaperCell label={t('kind')} required span={12}>
        <Form.Item<FormValues> name="kind" extra={t('form.kindHint')}>
          <Radio.Group
            aria-label={t('kind')}
            options={KINDS.map(([value, rule]) => ({
              value,
              label: (
                <span className="kg-step">
                  {code('changeKind', value)}
                  <ArticleChip rule={rule} />
                </span>
              ),
            }))}
          />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('reason')} required span={12}>
        <Form.Item<FormValues> name="reason" rules={rules.required(t('reason'))}>
          <Input.TextArea
            aria-label={t('reason')}
            maxLength={300}
            autoSize={{ minRows: 1, maxRows: 6 }}
            placeholder={t('form.reasonPlaceholder')}
          />
        </Form.Item>
      </PaperCell>
      <PaperCell label={t('evidence')} span={12}>
        <Form.Item<FormValues> name="evidence">
          <Input.TextArea
            aria-label={t('evidence')}
            maxLength={300}
            autoSize={{ minRows: 1, maxRows: 6 }}
            placeholder={t('form.evidencePlaceholder')}
          />
        </Form.Item>
      </PaperCell>
    </>
  )
}
