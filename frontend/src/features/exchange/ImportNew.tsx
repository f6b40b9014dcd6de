import { InboxOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Flex, Form, Input, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ArticleChip } from '@/ui/ArticleChip'
import { DownloadButton } from '@/ui/DownloadButton'
import { notify } from '@/ui/notify'
import { PageHead } from '@/ui/PageHead'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { TEMPLATE, upload } from './queries'

const STEPS = ['template', 'check', 'judge', 'execute'] as const

/** One workbook, one reason: what happens next is said before it is sent. */
export function ImportNew() {
  const { t } = useTranslation('exchange')
  const { t: tc } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)

  const send = async ({ reason }: { reason: string }) => {
    if (!file) return
    setBusy(true)
    setFailure(undefined)
    try {
      const sent = await upload(file, reason)
      await queries.invalidateQueries({ queryKey: ['imports'] })
      notify().success(t('sent', { number: sent.number }))
      await navigate({ to: `/imports/${sent.id}` as never })
    } catch (problem) {
      setFailure(problem)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="kg-page">
      <PageHead
        title={t('imports.new')}
        tags={<ArticleChip rule="S4-24" />}
        actions={<DownloadButton path={TEMPLATE} label={t('template')} />}
      />
      <section className="kg-panel" style={{ padding: 20, maxWidth: 760 }}>
        <ol className="kg-muted" style={{ marginTop: 0, paddingInlineStart: 18 }}>
          {STEPS.map((step) => (
            <li key={step}>{t(`step.${step}`)}</li>
          ))}
        </ol>
        <Form layout="vertical" onFinish={(values) => void send(values)}>
          <Form.Item label={t('fileName')} required>
            <Upload.Dragger
              accept=".xlsx"
              maxCount={1}
              beforeUpload={(chosen) => {
                setFile(chosen)
                return false
              }}
              onRemove={() => setFile(undefined)}
            >
              <p className="ant-upload-drag-icon">
                <InboxOutlined />
              </p>
              <p className="ant-upload-text">{t('drop')}</p>
              <p className="ant-upload-hint">{t('drop.hint')}</p>
            </Upload.Dragger>
          </Form.Item>
          <Form.Item
            name="reason"
            label={tc('reason')}
            rules={[{ required: true, whitespace: true, message: tc('required', { label: tc('reason') }) }]}
          >
            <Input.TextArea rows={2} maxLength={300} showCount placeholder={t('reason.hint')} />
          </Form.Item>
          {failure !== undefined && <ProblemAlert error={failure} />}
          <Flex gap={8} style={{ marginTop: 12 }}>
            <Button type="primary" htmlType="submit" loading={busy} disabled={!file}>
              {t('upload')}
            </Button>
            <Button onClick={() => void navigate({ to: '/imports' as never })}>{tc('cancel')}</Button>
          </Flex>
        </Form>
      </section>
    </div>
  )
}
