import { QRCodeSVG } from 'qrcode.react'
import { useTranslation } from 'react-i18next'

interface Props {
  /** Path of the record in this installation, e.g. /filings/<id>. */
  path: string
  size?: number
}

/** Leads from paper back to the record: whoever scans it signs in and reads what they may. */
export function Qr({ path, size = 84 }: Props) {
  const { t } = useTranslation()
  const address = new URL(path, window.location.origin).href
  return (
    <figure className="kg-print-qr">
      <QRCodeSVG value={address} size={size} level="M" marginSize={1} title={address} />
      <figcaption>{t('print.scan')}</figcaption>
    </figure>
  )
}
