import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { StatusTag } from '@/ui/StatusTag'
import { Content } from './Content'
import { attachmentsBase, filesKey } from './queries'
import type { UploadTask } from './UploadDialog'
import { ValidityTag } from './ValidityTag'

export function useAttachmentColumns(customerId: string, start: (task: UploadTask) => void) {
  const { t } = useTranslation('customers')
  const { code } = useCodes()
  return [
    column('content', t('files.content'), (file) => <Content attachment={file} />),
    column('kind', t('files.kind'), (file) => code('attachmentKind', file.kind)),
    column('file', t('files.file'), (file) => <Named file={file} />),
    column('until', t('files.validUntil'), (file) => <Until file={file} />),
    column('added', t('files.added'), (file) => (
      <Flex vertical>
        <span>{file.addedByName}</span>
        <span className="kg-muted">{dateTime(file.addedAt)}</span>
      </Flex>
    )),
    column('status', t('log.state'), (file) => <Standing file={file} />),
    column('actions', '', (file) => <Steps {...{ customerId, file, start }} />),
  ]
}

const column = (key: string, title: string, render: (file: Attachment) => React.ReactNode) => ({
  key,
  title,
  render: (_: unknown, file: Attachment) => render(file),
})

/** Kinds that can end; of others nobody asks until when. */
const LICENCES: readonly Attachment['kind'][] = ['BUSINESS_LICENCE', 'ID_CARD', 'ORGANISATION_CODE', 'TAX_REGISTRATION']

const MEGABYTE = 1024 * 1024
const sized = (bytes: number) =>
  bytes < MEGABYTE ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`

function Named({ file }: { file: Attachment }) {
  const { t } = useTranslation('customers')
  return (
    <div className="kg-files-name">
      <span title={`SHA-256 ${file.sha256}`}>{file.fileName}</span>{' '}
      <span className="kg-muted">{sized(file.byteSize)}</span>
      {file.visitedOn && <div className="kg-muted">{t('files.visited', { day: file.visitedOn })}</div>}
      {file.note && <div>{file.note}</div>}
    </div>
  )
}

function Until({ file }: { file: Attachment }) {
  const { t } = useTranslation('customers')
  if (!file.validUntil) return LICENCES.includes(file.kind) && <span className="kg-muted">{t('files.unlimited')}</span>
  return (
    <Flex gap={6}>
      {file.validUntil}
      {file.status === 'CURRENT' && <ValidityTag validity={file.validity} />}
    </Flex>
  )
}

function Standing({ file }: { file: Attachment }) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  return (
    <div className="kg-files-name">
      <StatusTag of="attachment" status={file.status} />
      {file.endedByName && <div className="kg-muted">{`${file.endedByName}　${dateTime(file.endedAt)}`}</div>}
      {file.voidReason && <div className="kg-muted">{`${tc('reason')}${tc('labelSeparator')}${file.voidReason}`}</div>}
      {!file.stored && <div className="kg-muted">{t('files.destroyed')}</div>}
    </div>
  )
}

interface StepsProps {
  customerId: string
  file: Attachment
  start: (task: UploadTask) => void
}

function Steps({ customerId, file, start }: StepsProps) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  return (
    <ActionButtons
      base={attachmentsBase(customerId)}
      of="attachment"
      record={file}
      refresh={[filesKey(customerId), ['customers', customerId, 'timeline'], ['audit'], ['tasks']]}
      specs={[
        { action: 'replace', go: () => start({ kind: file.kind, replaces: file }) },
        {
          action: 'void',
          kind: 'danger',
          rule: 'S2c-33',
          explain: t('files.void.explain'),
          fields: [{ name: 'reason', label: tc('reason'), kind: 'textarea', required: true, maxLength: 300 }],
        },
      ]}
    />
  )
}
