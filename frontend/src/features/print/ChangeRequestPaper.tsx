import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ChangeLine, ChangeRequest } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { Signatures } from '@/print/PrintPage'
import { PaperSection } from '@/ui/FormPage'
import { useFileWords } from '@/ui/useFileWords'
import { changeRequestQuery } from './queries'
import { Cell, Loaded, Sheet } from './Sheet'

/** 《客户信息修改申请表》: what shall be changed, and the three who ask, judge and execute. */
export function ChangeRequestPaper({ id }: { id: string }) {
  return <Loaded query={useQuery(changeRequestQuery(id))}>{(request) => <Paper request={request} />}</Loaded>
}

function Paper({ request }: { request: ChangeRequest }) {
  const { t } = useTranslation('changes')
  const { t: tp } = useTranslation('print')
  const { code } = useCodes()
  return (
    <Sheet
      noted={{ form: 'CHANGE_REQUEST_FORM', id: request.id }}
      title={tp('change.title')}
      number={request.number}
      record={`/change-requests/${request.id}`}
      sub={tp('change.sub', { department: request.departmentName, name: request.submittedByName })}
    >
      <div className="kg-paper-grid">
        <Cell label={tp('change.customer')} value={request.customerName} />
        <Cell label={tp('change.customerNumber')} value={request.customerNumber} />
        <Cell label={t('kind')} value={code('changeKind', request.kind)} />
        <Cell label={tp('change.submittedAt')} value={dateTime(request.submittedAt)} />
        <Cell label={t('reason')} value={request.reason} span={12} />
        <Cell label={t('evidence')} value={request.evidence} span={12} />
        <PaperSection>{t('section.lines')}</PaperSection>
      </div>
      <Lines lines={request.lines} />
      <Signatures
        lines={[
          { label: tp('sign.applicant'), name: request.submittedByName, at: request.submittedAt },
          { label: tp('sign.accountManager'), name: request.judgedByName, at: request.judgedAt },
          { label: tp('sign.dataAdmin'), name: request.executedByName, at: request.executedAt },
        ]}
      />
    </Sheet>
  )
}

function Lines({ lines }: { lines: ChangeLine[] }) {
  const { t } = useTranslation('changes')
  const words = useFileWords()
  const shown = ({ section, field }: ChangeLine, text: string | null) =>
    field ? words.value(section, field, text) : ''
  return (
    <table className="kg-print-table kg-print-joined">
      <thead>
        <tr>
          <th>{t('line.field')}</th>
          <th>{t('line.before')}</th>
          <th>{t('line.after')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.section}.${line.entryId}.${line.field}`}>
            <td>
              {words.section(line.section)} {line.field ? words.field(line.section, line.field) : t('line.removed')}
            </td>
            <td>{shown(line, line.before)}</td>
            <td>{shown(line, line.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
