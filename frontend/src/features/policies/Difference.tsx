import { ArrowRightOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Policy } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { useSpelling } from '@/ui/PolicyValueText'
import type { Change } from './values'

/** Parameter by parameter: value before → value after. */
export function Difference({ policy, changes }: { policy: Policy | undefined; changes: Change[] }) {
  const { t } = useTranslation('policies')
  const { code } = useCodes()
  const spell = useSpelling()
  if (changes.length === 0) return <p className="kg-muted">{t('noDifference')}</p>
  return (
    <dl className="kg-difference">
      {changes.map((change) => {
        const parameter = policy?.parameters.find((each) => each.key === change.key)
        return (
          <div key={change.key}>
            <dt>{code('parameter', `${policy?.name}.${change.key}`)}</dt>
            <dd>
              <del>{spell(change.from, parameter)}</del>
              <ArrowRightOutlined className="kg-muted" />
              <ins>{spell(change.to, parameter)}</ins>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
