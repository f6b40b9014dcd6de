import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Merged } from '@/api/merge'
import { useCodes } from '@/i18n/codes'

/** Says which services did not answer, so that a short list is not mistaken for a complete one. */
export function MissingNote({ merged }: { merged: Merged<unknown> | undefined }) {
  const { t } = useTranslation()
  const { code } = useCodes()
  if (!merged?.missing.length) return null
  const names = merged.missing.map(({ service }) => code('service', service)).join(t('listSeparator'))
  return <Alert type="warning" showIcon title={t('missing', { services: names })} style={{ marginBottom: 10 }} />
}
