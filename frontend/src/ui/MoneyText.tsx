import { useTranslation } from 'react-i18next'
import { money } from '@/i18n/format'

export function MoneyText({ fen }: { fen: number | null | undefined }) {
  const { t } = useTranslation()
  if (fen === null || fen === undefined) return <span className="kg-muted">{t('empty')}</span>
  return <span style={{ whiteSpace: 'nowrap' }}>{money(fen)}</span>
}

/** A credit limit; who has none of its own (class A) is not without credit. */
export function LimitText({ fen }: { fen: number | null }) {
  const { t } = useTranslation()
  return fen === null ? <span>{t('unlimited')}</span> : <MoneyText fen={fen} />
}
