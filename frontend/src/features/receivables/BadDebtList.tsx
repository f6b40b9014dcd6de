import { Link } from '@tanstack/react-router'
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BadDebt } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { ActionButtons, type ActionSpec } from '@/ui/ActionButtons'
import { ArticleChip } from '@/ui/ArticleChip'
import { MoneyText } from '@/ui/MoneyText'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { StatusTag } from '@/ui/StatusTag'
import type { ListSearch } from '@/ui/tableSearch'
import { useStatusFilter } from '@/ui/useStatusFilter'
import { BAD_DEBTS, loadBadDebts, MONEY_KEYS } from './queries'

interface Props {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** 呆账、死账、坏账: what is proposed about doubtful debts; somebody else decides (S1-59). */
export function BadDebtList({ search, onSearch }: Props) {
  const { t } = useTranslation('receivables')
  return (
    <div className="kg-page">
      <PageHead
        title={t('badDebts')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('badDebts.hint')}
            <ArticleChip rule="S1-59" />
          </Flex>
        }
      />
      <SearchTable<BadDebt>
        id="bad-debts"
        columns={useColumns()}
        filters={[useStatusFilter('bad-debt')]}
        search={search}
        onSearch={onSearch}
        queryKey={['bad-debts', 'list']}
        load={loadBadDebts}
        rowKey={(row) => row.id}
      />
    </div>
  )
}

function useColumns(): Column<BadDebt>[] {
  const { t } = useTranslation('receivables')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const specs: ActionSpec[] = [
    { action: 'approve', kind: 'primary', rule: 'S1-59', explain: t('badDebt.approve') },
    {
      action: 'reject',
      kind: 'danger',
      fields: [{ name: 'reason', label: tc('reason'), kind: 'textarea', required: true, maxLength: 300 }],
    },
  ]
  return [
    { key: 'customer', title: t('customer'), fixed: true, width: 200, render: (row) => row.customerName },
    {
      key: 'number',
      title: tc('number'),
      width: 140,
      render: (row) => <span className="kg-number">{row.number}</span>,
    },
    { key: 'status', title: tc('status'), width: 90, render: (row) => <StatusTag of="bad-debt" status={row.status} /> },
    { key: 'debtClass', title: t('debtClass'), width: 80, render: (row) => code('debtClass', row.debtClass) },
    {
      key: 'writeOff',
      title: t('badDebt.writeOffShort'),
      width: 80,
      render: (row) => tc(row.writeOff ? 'yes' : 'no'),
    },
    { key: 'fen', title: t('openFen'), align: 'right', width: 120, render: (row) => <MoneyText fen={row.fen} /> },
    {
      key: 'receivable',
      title: t('receivable'),
      width: 140,
      hidden: true,
      render: (row) => <Link to={`/receivables/${row.receivableId}` as never}>{row.receivableNumber}</Link>,
    },
    { key: 'reason', title: tc('reason'), width: 220, render: (row) => row.reason },
    { key: 'proposedBy', title: t('badDebt.proposedBy'), width: 90, render: (row) => row.proposedByName },
    {
      key: 'decidedBy',
      title: t('badDebt.decidedBy'),
      width: 90,
      hidden: true,
      render: (row) => row.decidedByName ?? tc('empty'),
    },
    {
      key: 'actions',
      title: tc('actions'),
      width: 150,
      render: (row) => <ActionButtons base={BAD_DEBTS} of="bad-debt" record={row} specs={specs} refresh={MONEY_KEYS} />,
    },
  ]
}
