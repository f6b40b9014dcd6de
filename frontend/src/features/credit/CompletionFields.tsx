import { Form, Input, Radio, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import { useCodes } from '@/i18n/codes'
import { PaperCell, PaperSection } from '@/ui/FormPage'
import { MoneyInput } from '@/ui/MoneyInput'

const FIGURES = ['currentAssetsFen', 'inventoryFen', 'currentLiabilitiesFen', 'profitFen', 'revenueFen'] as const
const FINDINGS = [
  ['capitalStructure', 'capitalStructure'],
  ['paymentAbility', 'paymentAbility'],
  ['tradeStanding', 'tradeStanding'],
  ['operatingStatus', 'operatingStatus'],
  ['badDebtLikelihood', 'likelihood'],
] as const

/** What the investigator enters when every question is answered: the figures behind the ratios, and the conclusions. */
export function CompletionFields() {
  const { t } = useTranslation('assessment')
  const { t: tc } = useTranslation()
  const { options } = useCodes()
  const chosen = (label: string) => [{ required: true, message: tc('requiredChoice', { label }) }]
  return (
    <div className="kg-paper-grid">
      <PaperSection>{t('figures')}</PaperSection>
      {FIGURES.map((name) => (
        <PaperCell key={name} label={t(name)}>
          <Form.Item name={['figures', name]}>
            <MoneyInput label={t(name)} signed={name === 'profitFen'} />
          </Form.Item>
        </PaperCell>
      ))}
      <PaperCell label={t('cost')} required>
        <Form.Item name="costFen" rules={chosen(t('cost'))}>
          <MoneyInput label={t('cost')} />
        </Form.Item>
      </PaperCell>
      <PaperSection>{t('found')}</PaperSection>
      {FINDINGS.map(([name, family]) => (
        <PaperCell key={name} label={t(name)} required span={12}>
          <Form.Item name={['findings', name]} rules={chosen(t(name))}>
            <Radio.Group aria-label={t(name)} options={options(family, ENUMS[family])} />
          </Form.Item>
        </PaperCell>
      ))}
      {(['largeReceivables', 'deteriorated'] as const).map((name) => (
        <PaperCell key={name} label={t(name)}>
          <Form.Item name={['findings', name]} valuePropName="checked">
            <Switch aria-label={t(name)} checkedChildren={tc('yes')} unCheckedChildren={tc('no')} />
          </Form.Item>
        </PaperCell>
      ))}
      <PaperCell label={t('collateral')} span={12}>
        <Form.Item name={['findings', 'collateral']}>
          <Input.TextArea aria-label={t('collateral')} maxLength={300} autoSize={{ minRows: 1 }} />
        </Form.Item>
      </PaperCell>
    </div>
  )
}

interface Values {
  figures?: Record<string, number | null>
  findings?: { collateral?: string; largeReceivables?: boolean; deteriorated?: boolean }
  costFen?: number
}

/** What is left empty was not told; it is no zero. */
export function completionOf(values: Record<string, unknown>) {
  const { figures = {}, findings = {}, costFen = 0 } = values as Values
  return {
    figures: Object.fromEntries(FIGURES.map((name) => [name, figures[name] ?? null])),
    findings: {
      ...findings,
      largeReceivables: findings.largeReceivables ?? false,
      deteriorated: findings.deteriorated ?? false,
      collateral: findings.collateral?.trim() || null,
    },
    costFen,
  }
}
