import { useTranslation } from 'react-i18next'

export function Logo({ compact }: { compact?: boolean }) {
  const { t } = useTranslation()
  return (
    <div
      style={{ display: 'flex', alignItems: 'center', gap: 10, height: 48, padding: '0 13px', flex: 'none' }}
      title={t('productFull')}
    >
      <img src="/favicon.svg" width={26} height={26} alt="" />
      {!compact && <b style={{ fontSize: 16, letterSpacing: '0.06em' }}>{t('product')}</b>}
    </div>
  )
}
