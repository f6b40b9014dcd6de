import { useTranslation } from 'react-i18next'
import { money } from '@/i18n/format'

export function MoneyText({ fen }: { fen: number | null | undefined }) {
  const { t } = useTranslation()
  if (fen === null || fen === undefined) return <span className="kg-muted">{t('empty')}</span>
  return <span style={{ whiteSpace: 'nowrap' }}>{money(fen)}</span>
}
