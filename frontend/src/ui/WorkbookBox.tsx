import { UploadOutlined } from '@ant-design/icons'
import { Button, Flex, Upload } from 'antd'
import { useTranslation } from 'react-i18next'
import './batch.css'

interface Props {
  /** How many rows the service takes. */
  most: number
  busy: boolean
  onSend: (workbook: File) => void
}

/** A whole workbook at once, sent when it is chosen. */
export function WorkbookBox({ most, busy, onSend }: Props) {
  const { t } = useTranslation()
  return (
    <section className="kg-panel kg-batch" aria-label={t('batch.sheet')}>
      <Flex gap={8} align="center">
        <b>{t('batch.sheet')}</b>
        <span className="kg-muted">{t('batch.sheetHint', { most })}</span>
        <span style={{ flex: 1 }} />
        <Upload
          accept=".xlsx"
          showUploadList={false}
          beforeUpload={(file) => {
            onSend(file)
            return false
          }}
        >
          <Button icon={<UploadOutlined />} loading={busy}>
            {t('batch.choose')}
          </Button>
        </Upload>
      </Flex>
    </section>
  )
}
