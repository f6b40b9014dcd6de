import { InboxOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { DatePicker, Flex, Form, Input, Modal, Progress, Select, Upload } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import { asProblem, Problem } from '@/api/problem'
import type { Attachment } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { tidy } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { putOnFields } from '@/ui/formProblem'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ACCEPTED, addAttachment, LIMIT } from './queries'

/** A new file, or a new version of one. */
export interface UploadTask {
  kind?: Attachment['kind']
  replaces?: Attachment
  changeRequestId?: string
}

interface Values {
  kind: Attachment['kind']
  file: File
  visitedOn?: Dayjs
  validUntil?: Dayjs
  note?: string
}

interface Props {
  customerId: string
  task: UploadTask
  onClose: () => void
}

export function UploadDialog({ customerId, task, onClose }: Props) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [problem, setProblem] = useState<Problem>()
  const [sent, setSent] = useState<number>()
  const title = task.replaces
    ? t('files.replace', { name: code('attachmentKind', task.replaces.kind) })
    : t('files.add')

  const send = async (values: Values) => {
    setProblem(undefined)
    setSent(0)
    try {
      await addAttachment(customerId, aboutOf(values, task), values.file, setSent)
      notify().success(tc('done', { action: title }))
      onClose()
      await queries.invalidateQueries({ queryKey: ['customers', customerId] })
    } catch (error) {
      setProblem(putOnFields(form, flat(asProblem(error))).problem)
      setSent(undefined)
    }
  }

  return (
    <Modal
      open
      width={560}
      title={
        <Flex gap={8} align="center">
          {title}
          <ArticleChip rule="S2c-33" />
        </Flex>
      }
      okText={t('files.send')}
      cancelText={tc('cancel')}
      okButtonProps={{ loading: sent !== undefined }}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {task.replaces && <p>{t('files.replace.explain')}</p>}
      <Form form={form} layout="vertical" initialValues={{ kind: task.kind }} onFinish={send} autoComplete="off">
        <Fields fixed={task.kind !== undefined} />
      </Form>
      {sent !== undefined && <Progress percent={sent} aria-label={t('files.progress')} />}
      {problem && <ProblemAlert error={problem} />}
    </Modal>
  )
}

function Fields({ fixed }: { fixed: boolean }) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const { options } = useCodes()
  const kind = Form.useWatch<Attachment['kind']>('kind')
  const choose = (label: string) => [{ required: true, message: tc('requiredChoice', { label }) }]
  return (
    <>
      <Form.Item name="kind" label={t('files.kind')} rules={choose(t('files.kind'))}>
        <Select options={options('attachmentKind', ENUMS.attachmentKind)} disabled={fixed} />
      </Form.Item>
      <Form.Item name="file" label={t('files.file')} rules={choose(t('files.file'))}>
        <Dropped />
      </Form.Item>
      <Flex gap={12}>
        {kind === 'VISIT_MATERIAL' && (
          <Form.Item
            name="visitedOn"
            label={t('files.visitedOn')}
            rules={choose(t('files.visitedOn'))}
            style={{ flex: 1 }}
          >
            <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
          </Form.Item>
        )}
        <Form.Item
          name="validUntil"
          label={t('files.validUntil')}
          extra={t('files.validUntil.hint')}
          style={{ flex: 1 }}
        >
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Flex>
      <Form.Item name="note" label={tc('note')}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  )
}

/** Where a file is dropped or picked; the form's field holds the file itself. */
function Dropped({ value, onChange }: { value?: File; onChange?: (file: File | undefined) => void }) {
  const { t } = useTranslation('customers')
  const take = (file: File) => {
    if (file.size > LIMIT) notify().error(t('files.tooLarge'))
    else onChange?.(file)
    return Upload.LIST_IGNORE
  }
  return (
    <Upload.Dragger accept={ACCEPTED} beforeUpload={take} showUploadList={false} maxCount={1}>
      <InboxOutlined className="kg-files-drop" />
      <div>{value ? value.name : t('files.drop')}</div>
      <div className="kg-muted">{t('files.accepted')}</div>
    </Upload.Dragger>
  )
}

function aboutOf({ kind, file, visitedOn, validUntil, note }: Values, { replaces, changeRequestId }: UploadTask) {
  const day = (value: Dayjs | undefined) => value?.format('YYYY-MM-DD')
  return {
    kind,
    fileName: file.name,
    note: note && tidy(note),
    visitedOn: kind === 'VISIT_MATERIAL' ? day(visitedOn) : undefined,
    validUntil: day(validUntil),
    changeRequestId,
    replaces: replaces?.id,
  }
}

/** What is wrong with a part of `about` stands under the part's own name on this form. */
const flat = (problem: Problem) =>
  new Problem(problem.status, {
    ...problem,
    errors: problem.errors.map((error) => ({ ...error, field: error.field?.replace(/^about\./, '') })),
  })
