/** Who may report a violation: a manager, who keeps the archive, who audits it. */
export const REPORTERS = ['DEPT_MANAGER', 'GENERAL_MANAGER', 'DEPUTY_GM', 'DATA_ADMIN', 'AUDITOR'] as const
