import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WantedCopy } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { wantedQuery } from './queries'
import { KEEPERS } from './rights'
import { ValidityTag } from './ValidityTag'

interface Props {
  customerId: string
  onAdd: (kind: WantedCopy['kind']) => void
}

/** Which copies the regulation asks for, and which of them the file still lacks. */
export function WantedCopies({ customerId, onAdd }: Props) {
  const { t } = useTranslation('customers')
  const { code } = useCodes()
  const { data: wanted } = useQuery(wantedQuery(customerId))
  if (!wanted?.length) return null
  return (
    <ul className="kg-wanted" aria-label={t('files.wanted')}>
      {wanted.map((copy) => (
        <li key={copy.kind} data-present={copy.present}>
          {copy.present ? <CheckCircleFilled /> : <ExclamationCircleFilled />}
          <Flex vertical>
            <b>{code('attachmentKind', copy.kind)}</b>
            <span className="kg-muted">
              {t(copy.byUnifiedLicence ? 'files.unified' : copy.present ? 'files.present' : 'files.missing')}
            </span>
          </Flex>
          {copy.present && !copy.byUnifiedLicence && <ValidityTag validity={copy.validity} />}
          {!copy.present && (
            <Can roles={KEEPERS}>
              <Button size="small" onClick={() => onAdd(copy.kind)}>
                {t('files.addMissing')}
              </Button>
            </Can>
          )}
        </li>
      ))}
    </ul>
  )
}
