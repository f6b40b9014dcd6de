import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Flex, Steps } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DestructionList } from '@/api/types'
import { useMayAudit } from '@/auth/audit'
import { dateTime } from '@/i18n/format'
import { ActionButtons } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { AuditLink } from '@/ui/AuditLink'
import { useNameCrumb } from '@/ui/crumb'
import { DetailPage } from '@/ui/DetailPage'
import { StatusTag } from '@/ui/StatusTag'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { TimelineList } from '@/ui/TimelineList'
import { FileTable } from './FileTable'
import { BASE, historyQuery, listQuery } from './queries'
import { useActionSpecs } from './useActionSpecs'

/** One destruction list: its files, who signed what, and what the reader may do now. */
export function ListDetail({ id }: { id: string }) {
  const list = useQuery(listQuery(id))
  useNameCrumb(list.data?.number)
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <PageSkeleton />
  return <Sheet list={list.data} />
}

function Sheet({ list }: { list: DestructionList }) {
  const { t } = useTranslation('destruction')
  const audits = useMayAudit('destruction-list')
  const history = useQuery(historyQuery(list.id))
  return (
    <DetailPage
      title={t('detail.title')}
      number={list.number}
      tags={
        <>
          <StatusTag of="destruction-list" status={list.status} />
          <ArticleChip rule="S2c-39" />
          <ArticleChip rule="S4-18" />
        </>
      }
      actions={
        <Flex gap={8}>
          {(list.status === 'EXECUTED' || list.status === 'APPROVED') && (
            <Link to={`/destruction-lists/${list.id}/certificate` as never}>
              <Button icon={<PrinterOutlined />}>{t('certificate.print')}</Button>
            </Link>
          )}
          <ActionButtons
            base={BASE}
            of="destruction-list"
            record={list}
            specs={useActionSpecs(list)}
            refresh={[['destruction-lists'], ['customers'], ['tasks'], ['notices'], ['audit']]}
          />
        </Flex>
      }
      groups={[
        {
          key: 'facts',
          facts: [
            { label: t('draftedBy'), value: signed(list.draftedByName, list.draftedAt) },
            { label: t('reviewedBy'), value: signed(list.reviewedByName, list.reviewedAt) },
            { label: t('approvedBy'), value: signed(list.approvedByName, list.approvedAt) },
            { label: t('executedBy'), value: signed(list.executedByName, list.executedAt) },
            { label: t('remark'), value: list.remark, wide: true },
          ],
          extra: audits && <AuditLink type="destruction-list" id={list.id} />,
          title: t('section.course'),
        },
      ]}
      aside={<TimelineList entries={history.data?.items} />}
    >
      {(list.status === 'REJECTED' || list.status === 'WITHDRAWN') && list.lastReason && (
        <Alert style={{ marginBottom: 10 }} type="warning" showIcon title={t('ended')} description={list.lastReason} />
      )}
      <section className="kg-panel kg-facts" aria-label={t('section.steps')}>
        <Progress list={list} />
      </section>
      <section className="kg-panel kg-facts" aria-label={t('witnesses')}>
        <h2>
          {t('witnesses')} <ArticleChip rule="S4-18" />
        </h2>
        <Witnesses list={list} />
      </section>
      <section className="kg-panel kg-facts" aria-label={t('section.files')}>
        <h2>{t('filesOf', { count: list.files.length })}</h2>
        <FileTable files={list.files} />
      </section>
    </DetailPage>
  )
}

const ORDER = ['DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED', 'EXECUTED']

function Progress({ list }: { list: DestructionList }) {
  const { t } = useTranslation('destruction')
  const ended = list.status === 'REJECTED' || list.status === 'WITHDRAWN'
  const reached = ended ? (list.reviewedAt ? 2 : 1) : ORDER.indexOf(list.status)
  const done = list.status === 'EXECUTED'
  return (
    <Steps
      size="small"
      current={done ? ORDER.length : reached}
      status={ended ? 'error' : undefined}
      items={[
        { title: t('step.draft'), content: list.draftedByName },
        { title: t('step.review'), content: list.reviewedByName },
        { title: t('step.approve'), content: list.approvedByName },
        {
          title: t('step.witness'),
          content: t('witnessesOf', { count: list.witnesses.length, needed: list.witnessesNeeded }),
        },
        { title: t('step.execute'), content: list.executedByName },
      ]}
    />
  )
}

function Witnesses({ list }: { list: DestructionList }) {
  const { t } = useTranslation('destruction')
  const missing = list.witnessesNeeded - list.witnesses.length
  return (
    <Flex vertical gap={4}>
      {list.witnesses.map((witness) => (
        <span key={witness.signedAt}>{signed(witness.name, witness.signedAt)}</span>
      ))}
      {missing > 0 && <span className="kg-muted">{t('witnessesMissing', { count: missing })}</span>}
    </Flex>
  )
}

const signed = (name: string | null, at: string | null) => (name ? `${name}　${dateTime(at)}` : null)
