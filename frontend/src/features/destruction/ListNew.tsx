import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Checkbox, Flex, Input, Table, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { SealedFile } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { date } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { notify } from '@/ui/notify'
import { PageHead } from '@/ui/PageHead'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ErrorState } from '@/ui/states'
import { draftList, sealedFilesQuery } from './queries'

/** A new list: the sealed files that have been kept long enough, to choose from. */
export function ListNew() {
  const { t } = useTranslation('destruction')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [q, setQ] = useState('')
  const [all, setAll] = useState(false)
  const [chosen, setChosen] = useState<string[]>([])
  const [remark, setRemark] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [key, setKey] = useState(newIdempotencyKey)
  const files = useQuery(sealedFilesQuery(q, !all))

  const draft = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const made = await draftList(chosen, remark.trim() || undefined, key)
      await queries.invalidateQueries({ queryKey: ['destruction-lists'] })
      notify().success(t('drafted', { number: made.number }))
      await navigate({ to: `/destruction-lists/${made.id}` as never })
    } catch (error) {
      setKey(newIdempotencyKey())
      setProblem(asProblem(error))
      setBusy(false)
    }
  }

  if (files.isError) return <ErrorState error={files.error} onRetry={() => void files.refetch()} />
  return (
    <div className="kg-page">
      <PageHead
        title={t('new.title')}
        tags={<ArticleChip rule="S4-17" />}
        actions={
          <Button type="primary" disabled={chosen.length === 0} loading={busy} onClick={() => void draft()}>
            {t('new.submit', { count: chosen.length })}
          </Button>
        }
      />
      {problem && <ProblemAlert error={problem} />}
      <section className="kg-panel">
        <Flex gap={12} align="center" style={{ marginBottom: 10 }}>
          <Input.Search
            style={{ width: 280 }}
            allowClear
            placeholder={t('new.search')}
            aria-label={t('new.search')}
            onSearch={setQ}
          />
          <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
            {t('new.all')}
          </Checkbox>
          <Input
            style={{ flex: 1 }}
            maxLength={300}
            value={remark}
            placeholder={t('remark')}
            aria-label={t('remark')}
            onChange={(event) => setRemark(event.target.value)}
          />
        </Flex>
        <Choice files={files.data?.items} loading={files.isPending} chosen={chosen} onChoose={setChosen} />
        {files.data?.items.length === 0 && <Alert type="info" showIcon title={t('new.none')} />}
      </section>
    </div>
  )
}

interface ChoiceProps {
  files: SealedFile[] | undefined
  loading: boolean
  chosen: string[]
  onChoose: (ids: string[]) => void
}

function Choice({ files, loading, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation('destruction')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return (
    <Table<SealedFile>
      size="small"
      rowKey="customerId"
      loading={loading}
      dataSource={files}
      pagination={false}
      rowSelection={{
        selectedRowKeys: chosen,
        onChange: (keys) => onChoose(keys.map(String)),
        getCheckboxProps: (file) => ({ disabled: !free(file), name: file.customerNumber }),
      }}
      columns={[
        {
          title: t('customerNumber'),
          render: (_, file) => <Link to={`/customers/${file.customerId}` as never}>{file.customerNumber}</Link>,
        },
        { title: t('name'), dataIndex: 'name' },
        { title: t('archiveClass'), render: (_, file) => code('archiveClass', file.archiveClass) },
        { title: tc('department'), dataIndex: 'departmentName' },
        { title: t('cooperationEndedOn'), render: (_, file) => date(file.cooperationEndedOn) },
        { title: t('destroyableFrom'), render: (_, file) => date(file.destroyableFrom) },
        { title: t('obstacle'), render: (_, file) => <Obstacles file={file} /> },
      ]}
    />
  )
}

const free = (file: SealedFile) => file.due && !file.held && !file.listedOn

function Obstacles({ file }: { file: SealedFile }) {
  const { t } = useTranslation('destruction')
  return (
    <Flex gap={4}>
      {!file.due && <Tag>{t('notDue')}</Tag>}
      {file.held && <Tag color="error">{t('held')}</Tag>}
      {file.listedOn && <Tag color="processing">{t('listedOn', { number: file.listedOn })}</Tag>}
    </Flex>
  )
}
