import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Progress, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssetStatementRow, CompanyLine } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { dateTime, money } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { Figures } from '@/ui/Figures'
import { MoneyText } from '@/ui/MoneyText'
import { PageHead } from '@/ui/PageHead'
import { type Column, SearchTable } from '@/ui/SearchTable'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { CorrectStatement, StateAssets } from './AssetForms'
import { companyLineQuery, loadStatements } from './queries'

const TONES = { UNKNOWN: 'default', CLEAR: 'success', NEAR: 'warning', OVER: 'error' } as const

/** 赊销警戒线: what all customers together owe, against the share of the company's assets they may owe (S1-58). */
export function CompanyLinePage() {
  const { t } = useTranslation('credit')
  const line = useQuery(companyLineQuery)
  if (line.isError) return <ErrorState error={line.error} onRetry={() => void line.refetch()} />
  if (!line.data) return <PageSkeleton />
  return (
    <div className="kg-page">
      <PageHead
        title={t('line.title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('line.hint')}
            <ArticleChip rule="S1-58" />
          </Flex>
        }
        actions={line.data.allowedActions.includes('state-assets') && <StateAssets />}
      />
      <Line line={line.data} />
      <Statements />
    </div>
  )
}

function Line({ line }: { line: CompanyLine }) {
  const { t } = useTranslation('credit')
  const { code } = useCodes()
  const { lineFen, warnFen, usedFen } = line
  const percent = lineFen ? Math.round((usedFen / lineFen) * 1000) / 10 : 0
  return (
    <section className="kg-panel kg-facts" aria-label={t('line.title')}>
      <Figures
        figures={[
          { label: t('line.used'), value: <MoneyText fen={usedFen} /> },
          { label: t('line.line'), value: <MoneyText fen={lineFen} /> },
          {
            label: t('line.left'),
            value: <MoneyText fen={lineFen === null ? null : Math.max(0, lineFen - usedFen)} />,
          },
          { label: t('line.assets'), value: <MoneyText fen={line.assetsFen} /> },
          { label: t('line.month'), value: line.month },
        ]}
      />
      {lineFen === null || warnFen === null ? (
        <p className="kg-muted">{t('line.none')}</p>
      ) : (
        <Flex gap={12} align="center">
          <Progress
            style={{ flex: 1 }}
            percent={Math.min(100, percent)}
            strokeColor={`var(--ant-color-${line.state === 'CLEAR' ? 'primary' : TONES[line.state]})`}
            format={() => `${percent}%`}
            aria-label={t('line.gauge', { percent })}
          />
          <Tag color={TONES[line.state]}>{code('lineState', line.state)}</Tag>
          <span className="kg-muted">{t('line.warn', { warn: money(warnFen) })}</span>
        </Flex>
      )}
    </section>
  )
}

function Statements() {
  const { t } = useTranslation('credit')
  const [correcting, setCorrecting] = useState<AssetStatementRow>()
  return (
    <>
      <div className="kg-facts">
        <h2>{t('statement.title')}</h2>
      </div>
      <SearchTable<AssetStatementRow>
        id="asset-statements"
        searchable={false}
        columns={useColumns(setCorrecting)}
        filters={[]}
        search={{}}
        onSearch={() => {}}
        queryKey={['company-line', 'statements']}
        load={loadStatements}
        rowKey={(row) => row.id}
        empty={t('statement.empty')}
      />
      {correcting && <CorrectStatement statement={correcting} onClose={() => setCorrecting(undefined)} />}
    </>
  )
}

function useColumns(onCorrect: (row: AssetStatementRow) => void): Column<AssetStatementRow>[] {
  const { t } = useTranslation('credit')
  const { code } = useCodes()
  return [
    { key: 'month', title: t('statement.month'), fixed: true, width: 100, render: (row) => row.month },
    {
      key: 'assets',
      title: t('line.assets'),
      align: 'right',
      width: 170,
      render: (row) => <MoneyText fen={row.assetsFen} />,
    },
    { key: 'by', title: t('statement.statedBy'), width: 100, render: (row) => row.statedByName },
    { key: 'at', title: t('statement.statedAt'), width: 150, render: (row) => dateTime(row.statedAt) },
    { key: 'corrected', title: t('statement.correctedAt'), width: 150, render: (row) => dateTime(row.correctedAt) },
    { key: 'note', title: t('statement.note'), render: (row) => row.note },
    {
      key: 'action',
      title: '',
      width: 80,
      render: (row) => (
        <Can roles={['FINANCE']}>
          <Button type="link" size="small" onClick={() => onCorrect(row)}>
            {code('action', 'asset-statement.correct')}
          </Button>
        </Can>
      ),
    },
  ]
}
