import { useQuery } from '@tanstack/react-query'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountStatement } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { money } from '@/i18n/format'
import { Signatures } from '@/print/PrintPage'
import { statementQuery } from './queries'
import { Loaded, Sheet } from './Sheet'

/** 《往来对账单》 of one customer: what it owed, what came and went, what it owes (S2d-03). */
export function StatementPaper({ id }: { id: string }) {
  const { t } = useTranslation('print')
  const [days, setDays] = useState({
    from: dayjs().startOf('month').subtract(2, 'month').format('YYYY-MM-DD'),
    to: dayjs().format('YYYY-MM-DD'),
  })
  return (
    <>
      <div className="kg-print-bar" style={{ margin: '10px auto', width: '210mm' }}>
        <DatePicker.RangePicker
          aria-label={t('statement.days')}
          value={[dayjs(days.from), dayjs(days.to)]}
          allowClear={false}
          maxDate={dayjs()}
          onChange={(range) => {
            const [from, to] = range ?? []
            if (from && to) setDays({ from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') })
          }}
        />
      </div>
      <Loaded query={useQuery(statementQuery(id, days.from, days.to))}>
        {(statement) => <Paper statement={statement} />}
      </Loaded>
    </>
  )
}

function Paper({ statement }: { statement: AccountStatement }) {
  const { t } = useTranslation('print')
  const { code } = useCodes()
  return (
    <Sheet
      noted={{ form: 'ACCOUNT_STATEMENT', id: statement.accountId }}
      title={t('statement.title')}
      number={statement.accountNumber}
      record={`/credit-accounts/${statement.accountId}`}
      sub={t('statement.sub', { from: statement.from, to: statement.to })}
    >
      <p>{t('letter.to', { name: statement.customerName })}</p>
      <table className="kg-print-table">
        <thead>
          <tr>
            <th>{t('statement.day')}</th>
            <th>{t('statement.kind')}</th>
            <th>{t('letter.number')}</th>
            <th>{t('statement.debit')}</th>
            <th>{t('statement.credit')}</th>
            <th>{t('statement.balance')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{statement.from}</td>
            <td colSpan={4}>{t('statement.opening')}</td>
            <td>{money(statement.openingFen)}</td>
          </tr>
          {statement.lines.map((line) => (
            <tr key={`${line.kind}${line.sourceId}${line.fen}${line.day}`}>
              <td>{line.day}</td>
              <td>{code('statementKind', line.kind)}</td>
              <td>{line.number}</td>
              <td>{line.fen > 0 ? money(line.fen) : ''}</td>
              <td>{line.fen < 0 ? money(-line.fen) : ''}</td>
              <td>{money(line.balanceFen)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{statement.to}</td>
            <td colSpan={2}>{t('statement.closing')}</td>
            <td>{money(statement.billedFen)}</td>
            <td>{money(statement.settledFen)}</td>
            <td>{money(statement.closingFen)}</td>
          </tr>
        </tfoot>
      </table>
      <p>{t('statement.confirm')}</p>
      <Signatures lines={[{ label: t('statement.finance') }, { label: t('letter.customer') }]} />
    </Sheet>
  )
}
