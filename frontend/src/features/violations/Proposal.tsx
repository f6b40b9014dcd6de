import { Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { MoneyText } from '@/ui/MoneyText'

/** What the policy proposes for a confirmed violation; nothing is deducted by it. */
export function Proposal({ fen, dismissal }: { fen: number | null; dismissal: boolean | null }) {
  const { t } = useTranslation('violations')
  const { t: tc } = useTranslation()
  if (fen === null) return <span className="kg-muted">{tc('empty')}</span>
  return (
    <Flex gap={6} align="center">
      {fen > 0 && (
        <span>
          {t('fine')} <MoneyText fen={fen} />
        </span>
      )}
      {dismissal && <Tag color="error">{t('dismissal')}</Tag>}
    </Flex>
  )
}
