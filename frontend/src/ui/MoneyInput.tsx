import { InputNumber } from 'antd'

interface Props {
  label: string
  id?: string
  /** In fen, as the services count. */
  value?: number | null
  onChange?: (fen: number | null) => void
  /** A loss is an amount as well. */
  signed?: boolean
}

/** An amount people type in yuan. */
export function MoneyInput({ label, id, value, onChange, signed }: Props) {
  return (
    <InputNumber<number>
      id={id}
      aria-label={label}
      style={{ width: '100%' }}
      prefix="¥"
      precision={2}
      min={signed ? undefined : 0}
      value={value === null || value === undefined ? null : value / 100}
      onChange={(yuan) => onChange?.(yuan === null ? null : Math.round(yuan * 100))}
      formatter={(shown) => String(shown ?? '').replace(/\B(?=(\d{3})+(?!\d))/g, ',')}
      parser={(typed) => Number((typed ?? '').replace(/[,，¥\s]/g, ''))}
    />
  )
}
