import { PrinterOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

/** To the paper form of a record. */
export function PrintLink({
  of,
  id,
}: {
  of:
    | 'customers'
    | 'registrations'
    | 'change-requests'
    | 'filings'
    | 'duties'
    | 'investigations'
    | 'credit-ratings'
    | 'payment-reminders'
    | 'demand-notices'
    | 'statements'
    | 'releases'
  id: string
}) {
  const { t } = useTranslation()
  return (
    <Link to={`/print/${of}/${id}` as never}>
      <Button icon={<PrinterOutlined />}>{t('print.now')}</Button>
    </Link>
  )
}
