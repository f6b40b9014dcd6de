import { CopyOutlined } from '@ant-design/icons'
import { Alert, Button, Flex, Modal, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from './clipboard'

interface Props {
  title: string
  warning: string
  /** Label and value; each can be copied. */
  lines: { label: string; value: string }[]
  extra?: ReactNode
  onClose: () => void
}

/** A password or client secret that the server shows once and never again. */
export function SecretModal({ title, warning, lines, extra, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Modal
      open
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('secret.noted')}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={warning} style={{ marginBottom: 12 }} />
      {lines.map((line) => (
        <Flex key={line.label} align="center" gap={8} style={{ marginBottom: 8 }}>
          <span className="kg-muted" style={{ width: 96, flex: 'none' }}>
            {line.label}
          </span>
          <Typography.Text code style={{ fontSize: 15, wordBreak: 'break-all' }}>
            {line.value}
          </Typography.Text>
          <Button
            type="text"
            icon={<CopyOutlined />}
            aria-label={`${t('copy')} ${line.label}`}
            onClick={() => copyText(line.value)}
          />
        </Flex>
      ))}
      {extra}
    </Modal>
  )
}
