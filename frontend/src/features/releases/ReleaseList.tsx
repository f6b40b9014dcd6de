import { PlusOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Flex, Tabs, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS, STATUSES } from '@/api/codes'
import type { ReleaseRow } from '@/api/types'
import { Can } from '@/auth/Can'
import { hasRole, useMe } from '@/auth/session'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { ClockChip } from '@/ui/ClockChip'
import { MoneyText } from '@/ui/MoneyText'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { loadReleases } from './queries'
import { SHIPPERS } from './roles'

const ALL = 'all'
/** What waits for somebody stands first. */
const TABS = ['APPLIED', 'HELD', 'ISSUED'] as const

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 发货提单: one tab per state; what is held can be narrowed by what stands in its way (S3-15). */
export function ReleaseList({ search, onSearch }: Props) {
  const { t } = useTranslation('sales')
  const { t: tc } = useTranslation()
  const { code, options } = useCodes()
  const navigate = useNavigate()
  const applies = hasRole(useMe(), ['CREDIT_OFFICER', 'SALES_REP', 'ACCOUNT_MANAGER', 'DEPT_MANAGER', 'SERVICE_CLERK'])
  const { status, ...rest } = search
  const others = STATUSES.release.filter((each) => !(TABS as readonly string[]).includes(each))
  return (
    <div className="kg-page">
      <PageHead
        title={t('release.list')}
        tags={<ArticleChip rule={status === 'HELD' ? 'S3-15' : 'S3-02'} />}
        actions={
          <>
            <Can roles={SHIPPERS}>
              <Button onClick={() => void navigate({ to: '/releases/shipments' as never })}>{t('ship.open')}</Button>
            </Can>
            {applies && (
              <Link to={'/releases/new' as never}>
                <Button type="primary" icon={<PlusOutlined />}>
                  {t('release.new')}
                </Button>
              </Link>
            )}
          </>
        }
      />
      <Tabs
        size="small"
        activeKey={status ?? ALL}
        onChange={(tab) => onSearch({ status: tab === ALL ? undefined : tab })}
        items={[
          ...TABS.map((each) => ({ key: each, label: code('status', `release.${each}`) })),
          ...others.map((each) => ({ key: each, label: code('status', `release.${each}`) })),
          { key: ALL, label: tc('all') },
        ]}
      />
      <SearchTable<ReleaseRow>
        id="releases"
        columns={useColumns()}
        filters={[{ key: 'reason', label: t('release.reason'), options: options('holdReason', ENUMS.holdReason) }]}
        search={rest}
        onSearch={(next) => onSearch({ status, ...next })}
        queryKey={['releases', 'list', status]}
        load={(query, signal) => loadReleases({ ...query, status }, signal)}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: `/releases/${row.id}` as never })}
      />
    </div>
  )
}

function useColumns(): Column<ReleaseRow>[] {
  const { t } = useTranslation('sales')
  const { t: tc } = useTranslation()
  return [
    { key: 'customer', title: t('customer'), fixed: true, width: 210, render: (row) => row.customerName },
    {
      key: 'number',
      title: tc('number'),
      sort: 'number',
      width: 140,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    {
      key: 'status',
      title: tc('status'),
      width: 120,
      render: (row) => (
        <>
          <StatusTag of="release" status={row.status} />
          {row.byException && <Tag color="warning">{t('release.exception')}</Tag>}
        </>
      ),
    },
    {
      key: 'amount',
      title: t('amount'),
      sort: 'amountFen',
      align: 'right',
      width: 120,
      render: (row) => <MoneyText fen={row.amountFen} />,
    },
    { key: 'reasons', title: t('release.reason'), width: 130, render: (row) => <Reasons codes={row.codes} /> },
    {
      key: 'expires',
      title: t('release.expires'),
      width: 100,
      render: (row) => (row.status === 'ISSUED' && row.expiresAt ? <ClockChip dueAt={row.expiresAt} /> : tc('empty')),
    },
    { key: 'contract', title: t('contract.one'), width: 140, render: (row) => row.contractNumber },
    { key: 'appliedBy', title: t('release.appliedBy'), width: 90, render: (row) => row.appliedByName },
    {
      key: 'appliedAt',
      title: t('release.appliedAt'),
      sort: 'appliedAt',
      width: 140,
      render: (row) => dateTime(row.appliedAt),
    },
  ]
}

function Reasons({ codes }: { codes: string[] }) {
  const { t } = useTranslation('sales')
  const { code, has } = useCodes()
  const known = codes.filter((each) => has('holdReason', each))
  const rest = codes.length - known.length
  return (
    <Flex gap={4} wrap>
      {known.map((each) => (
        <Tag key={each}>{code('holdReason', each)}</Tag>
      ))}
      {rest > 0 && <Tag>{t(known.length > 0 ? 'release.others' : 'release.faults', { count: rest })}</Tag>}
    </Flex>
  )
}
