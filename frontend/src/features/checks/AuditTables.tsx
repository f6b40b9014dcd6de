import { Table } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArchiveAudit, ArchiveAuditDepartment } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { Figures } from '@/ui/Figures'
import { useFileWords } from '@/ui/useFileWords'
import './checks.css'
import { type Count, sum, totals } from './totals'

/** The report itself, the same on the screen and on paper. */
export function AuditTables({ audit, paper = false }: { audit: ArchiveAudit; paper?: boolean }) {
  const { t } = useTranslation('checks')
  const all = totals(audit.departments)
  return (
    <div className="kg-audit" data-paper={paper}>
      <Figures
        figures={[
          { label: t('audit.checks'), value: t('audit.doneOf', { done: all.done, due: all.due }) },
          { label: t('audit.missed'), value: all.missed },
          { label: t('sampled'), value: all.sampled },
          { label: t('audit.findings'), value: all.findings },
          { label: t('audit.inTime'), value: all.correctedInTime },
          { label: t('audit.stillOverdue'), value: all.overdue },
          { label: t('audit.confirmed'), value: t('audit.doneOf', { done: all.confirmed, due: all.violations }) },
          {
            label: t('audit.completeness'),
            value: all.completeness === null ? t('audit.none') : `${all.completeness}%`,
          },
        ]}
      />
      <Departments audit={audit} />
      <div className="kg-audit-two">
        <Months audit={audit} />
        <Fields audit={audit} />
        <Violations audit={audit} />
        <Changes audit={audit} />
      </div>
      <p className="kg-muted">{t('audit.note')}</p>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="kg-panel">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

const right = (title: string, key: string) => ({ title, dataIndex: key, align: 'right' as const })

function Departments({ audit }: { audit: ArchiveAudit }) {
  const { t } = useTranslation('checks')
  const { t: tc } = useTranslation()
  const counts: [Count, string][] = [
    ['due', t('audit.due')],
    ['done', t('audit.done')],
    ['late', t('late')],
    ['missed', t('audit.missed')],
    ['sampled', t('sampled')],
    ['passed', t('audit.passed')],
    ['findings', t('audit.findings')],
    ['correctedInTime', t('audit.inTime')],
    ['correctedLate', t('audit.late')],
    ['overdue', t('audit.stillOverdue')],
    ['open', t('open')],
    ['dropped', t('audit.dropped')],
    ['violations', t('audit.violations')],
    ['confirmed', t('audit.confirmed')],
    ['overdueFilings', t('audit.overdueFilings')],
    ['changes', t('audit.changes')],
    ['executed', t('audit.executed')],
    ['files', t('audit.files')],
  ]
  const columns: ColumnsType<ArchiveAuditDepartment> = [
    { title: tc('department'), dataIndex: 'departmentName', fixed: 'left', width: 150 },
    ...counts.map(([key, title]) => right(title, key)),
    {
      title: t('audit.completeness'),
      align: 'right',
      render: (_, row) => (row.completeness === null ? tc('empty') : `${row.completeness}%`),
    },
  ]
  const all = totals(audit.departments)
  return (
    <Part title={t('audit.byDepartment')}>
      <Table<ArchiveAuditDepartment>
        size="small"
        rowKey="departmentId"
        pagination={false}
        dataSource={audit.departments}
        columns={columns}
        scroll={{ x: 'max-content' }}
        summary={() =>
          audit.departments.length > 1 && (
            <Table.Summary.Row>
              <Table.Summary.Cell index={0}>{t('audit.total')}</Table.Summary.Cell>
              {counts.map(([key], index) => (
                <Table.Summary.Cell key={key} index={index + 1} align="right">
                  {all[key]}
                </Table.Summary.Cell>
              ))}
              <Table.Summary.Cell index={counts.length + 1} align="right">
                {all.completeness === null ? tc('empty') : `${all.completeness}%`}
              </Table.Summary.Cell>
            </Table.Summary.Row>
          )
        }
      />
    </Part>
  )
}

function Months({ audit }: { audit: ArchiveAudit }) {
  const { t } = useTranslation('checks')
  return (
    <Part title={t('audit.byMonth')}>
      <Table
        size="small"
        rowKey="month"
        pagination={false}
        dataSource={audit.months}
        columns={[
          { title: t('month'), render: (_, row) => t('audit.monthOf', { month: row.month }) },
          right(t('audit.due'), 'due'),
          right(t('audit.done'), 'done'),
          right(t('late'), 'late'),
          right(t('audit.missed'), 'missed'),
          right(t('sampled'), 'sampled'),
          right(t('audit.findings'), 'findings'),
        ]}
      />
    </Part>
  )
}

function Fields({ audit }: { audit: ArchiveAudit }) {
  const { t } = useTranslation('checks')
  const words = useFileWords()
  return (
    <Part title={t('audit.byField')}>
      <Table
        size="small"
        rowKey={(row) => row.field ?? ''}
        pagination={false}
        dataSource={audit.fields}
        columns={[
          { title: t('field'), render: (_, row) => (row.field ? words.path(row.field) : t('noField')) },
          right(t('audit.findings'), 'findings'),
          right(t('corrected'), 'corrected'),
          right(t('audit.everOverdue'), 'overdue'),
        ]}
      />
    </Part>
  )
}

function Violations({ audit }: { audit: ArchiveAudit }) {
  const { t } = useTranslation('checks')
  const { code } = useCodes()
  const of = (kind: string, status: string) =>
    sum(audit.violations.filter((each) => each.kind === kind && each.status === status).map((each) => each.count))
  const kinds = [...new Set(audit.violations.map((each) => each.kind))]
  return (
    <Part title={t('audit.byViolation')}>
      <Table
        size="small"
        rowKey="kind"
        pagination={false}
        dataSource={kinds.map((kind) => ({ kind }))}
        columns={[
          { title: t('audit.kind'), render: (_, { kind }) => code('violationKind', kind) },
          ...(['REPORTED', 'CONFIRMED', 'DISMISSED'] as const).map((status) => ({
            title: code('status', `violation.${status}`),
            align: 'right' as const,
            render: (_: unknown, { kind }: { kind: string }) => of(kind, status),
          })),
        ]}
      />
    </Part>
  )
}

function Changes({ audit }: { audit: ArchiveAudit }) {
  const { t } = useTranslation('checks')
  const { code } = useCodes()
  return (
    <Part title={t('audit.byChange')}>
      <Table
        size="small"
        rowKey={(row) => `${row.kind}.${row.status}`}
        pagination={false}
        dataSource={audit.changes}
        columns={[
          { title: t('audit.kind'), render: (_, row) => code('changeKind', row.kind) },
          { title: t('audit.outcome'), render: (_, row) => code('status', `change-request.${row.status}`) },
          right(t('audit.count'), 'count'),
        ]}
      />
    </Part>
  )
}
