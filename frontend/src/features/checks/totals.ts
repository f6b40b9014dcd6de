import type { ArchiveAuditDepartment } from '@/api/types'

/** Everything that is counted of a department. */
export type Count = Exclude<keyof ArchiveAuditDepartment, 'departmentId' | 'departmentName' | 'completeness'>

export const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0)

/** The company's figures; the average of the files counts every file once, not every department. */
export function totals(departments: ArchiveAuditDepartment[]) {
  const of = (key: Count) => sum(departments.map((each) => each[key]))
  const files = of('files')
  const weighed = sum(departments.map((each) => each.files * (each.completeness ?? 0)))
  return {
    due: of('due'),
    done: of('done'),
    late: of('late'),
    missed: of('missed'),
    sampled: of('sampled'),
    passed: of('passed'),
    findings: of('findings'),
    correctedInTime: of('correctedInTime'),
    correctedLate: of('correctedLate'),
    overdue: of('overdue'),
    open: of('open'),
    dropped: of('dropped'),
    violations: of('violations'),
    confirmed: of('confirmed'),
    overdueFilings: of('overdueFilings'),
    changes: of('changes'),
    executed: of('executed'),
    files,
    completeness: files === 0 ? null : Math.round(weighed / files),
  } satisfies Record<Count, number> & { completeness: number | null }
}
