import { ExportOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Flex, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { http, newIdempotencyKey, once, read } from '@/api/client'
import type { ExportForm } from '@/api/types'
import { ArticleChip } from './ArticleChip'
import { notify } from './notify'
import { ProblemAlert } from './ProblemAlert'
import type { ListSearch } from './tableSearch'
import { useExportWords } from './useExportWords'

const USUAL = [
  'number',
  'NATURAL.name',
  'NATURAL.companyCode',
  'NATURAL.category',
  'NATURAL.type',
  'NATURAL.districtCode',
  'CONTACTS.name',
  'CONTACTS.phone',
  'department',
  'owner',
  'completeness',
]

interface Values {
  fields: string[]
  unmasked?: boolean
  purpose: string
}

/** 导出…: a copy of what the list is narrowed to; large and personal ones take the general manager's permission (S2c-37). */
export function ExportButton({ search }: { search: ListSearch }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<ExportOutlined />} onClick={() => setOpen(true)}>
        {t('export.button')}
      </Button>
      {open && <Dialog {...{ search, onClose: () => setOpen(false) }} />}
    </>
  )
}

function Dialog({ search, onClose }: { search: ListSearch; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [key, setKey] = useState(newIdempotencyKey)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const send = async (values: Values) => {
    setBusy(true)
    setFailure(undefined)
    try {
      const body: ExportForm = { ...values, filter: narrowed(search) }
      const asked = await read(http.POST('/api/v1/exports', { params: { header: once(key) }, body }))
      await queries.invalidateQueries({ queryKey: ['exports'] })
      notify().success(t('export.asked', { number: asked.number }))
      await navigate({ to: `/exports/${asked.id}` as never })
    } catch (problem) {
      setKey(newIdempotencyKey())
      setFailure(problem)
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={t('export.title')}
      okText={t('export.submit')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={{ fields: USUAL }} onFinish={(values) => void send(values)}>
        <p className="kg-muted">{t('export.hint')}</p>
        <Columns />
        <Form.Item
          name="purpose"
          label={t('export.purpose')}
          rules={[{ required: true, whitespace: true, message: t('required', { label: t('export.purpose') }) }]}
        >
          <Input maxLength={200} showCount placeholder={t('export.purposeHint')} />
        </Form.Item>
        <Flex gap={8} align="center">
          <Form.Item name="unmasked" valuePropName="checked" noStyle>
            <Checkbox>{t('export.unmasked')}</Checkbox>
          </Form.Item>
          <ArticleChip rule="S2c-37" />
        </Flex>
        {failure !== undefined && <ProblemAlert error={failure} />}
      </Form>
    </Modal>
  )
}

function Columns() {
  const { t } = useTranslation()
  const words = useExportWords()
  const columns = useQuery({
    queryKey: ['export-columns'],
    queryFn: ({ signal }) => read(http.GET('/api/v1/exports/columns', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Form.Item
      name="fields"
      label={t('export.columns')}
      rules={[{ required: true, message: t('requiredChoice', { label: t('export.columns') }) }]}
    >
      <Select
        mode="multiple"
        loading={columns.isPending}
        optionFilterProp="label"
        maxTagCount="responsive"
        options={columns.data?.items.map(({ path }) => ({ value: path, label: words(path) }))}
      />
    </Form.Item>
  )
}

const narrowed = ({ q, status, category, type, department, incomplete }: ListSearch) =>
  ({ q, status, category, type, department, incomplete: incomplete === 'true' }) as ExportForm['filter']
