import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { RegionField } from '@/ui/RegionField'
import { useFieldRules } from '@/ui/useFieldRules'
import './releases.css'

export interface LineValues {
  productCode: string
  productName: string
  regionCode: string
  packing: string
  transport: string
  quantity: number
  price: number
}

/** The products of the slip, one row each. */
export function Lines() {
  const { t } = useTranslation('sales')
  const { t: tc } = useTranslation()
  const rules = useFieldRules()
  const heads = ['productCode', 'productName', 'region', 'packing', 'transport', 'quantity', 'price'] as const
  const text = (place: number, name: keyof LineValues, label: string) => (
    <td>
      <Form.Item name={[place, name]} rules={rules.required(label)}>
        <Input maxLength={60} aria-label={label} />
      </Form.Item>
    </td>
  )
  const figure = (place: number, name: keyof LineValues, label: string, digits: number) => (
    <td>
      <Form.Item name={[place, name]} rules={rules.chosen(label)}>
        <InputNumber style={{ width: 110 }} min={0} precision={digits} controls={false} aria-label={label} />
      </Form.Item>
    </td>
  )
  return (
    <div style={{ gridColumn: 'span 12', padding: 8 }}>
      <Form.List name="lines">
        {(fields, { add, remove }) => (
          <>
            <table className="kg-lines">
              <thead>
                <tr className="kg-muted">
                  {heads.map((head) => (
                    <th key={head}>{t(head)}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {fields.map(({ key, name }) => (
                  <tr key={key}>
                    {text(name, 'productCode', t('productCode'))}
                    {text(name, 'productName', t('productName'))}
                    <td>
                      <Form.Item name={[name, 'regionCode']} rules={rules.chosen(t('region'))}>
                        <RegionField label={t('region')} />
                      </Form.Item>
                    </td>
                    {text(name, 'packing', t('packing'))}
                    {text(name, 'transport', t('transport'))}
                    {figure(name, 'quantity', t('quantity'), 3)}
                    {figure(name, 'price', t('price'), 2)}
                    <td>
                      {fields.length > 1 && (
                        <Button
                          type="text"
                          size="small"
                          icon={<DeleteOutlined />}
                          aria-label={t('release.removeLine')}
                          onClick={() => remove(name)}
                        />
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <Button type="link" size="small" icon={<PlusOutlined />} onClick={() => add({ regionCode: '000000' })}>
              {t('release.addLine')}
            </Button>
            {fields.length === 0 && <span className="kg-muted">{tc('empty')}</span>}
          </>
        )}
      </Form.List>
    </div>
  )
}
