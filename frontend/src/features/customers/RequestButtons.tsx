import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Customer } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { openRequestsQuery } from './queries'

const KINDS: Record<string, string> = { 'request-change': 'CHANGE', 'report-error': 'ERROR' }

/** What one may begin with the file, and what others have begun. */
export function RequestButtons({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const { code } = useCodes()
  const navigate = useNavigate()
  const { data: open = 0 } = useQuery(openRequestsQuery(customer.id))
  return (
    <Flex gap={8} align="center">
      {open > 0 && (
        <Link to={'/change-requests' as never} search={{ customer: customer.id } as never}>
          {t('requests.open', { count: open })}
        </Link>
      )}
      {Object.entries(KINDS)
        .filter(([action]) => customer.allowedActions.includes(action))
        .map(([action, kind]) => (
          <Button
            key={action}
            type={kind === 'CHANGE' ? 'primary' : 'default'}
            onClick={() =>
              void navigate({ to: `/customers/${customer.id}/change` as never, search: { kind } as never })
            }
          >
            {code('action', `customer.${action}`)}
          </Button>
        ))}
      {customer.allowedActions.includes('request-merge') && (
        <Button onClick={() => void navigate({ to: `/customers/${customer.id}/merge` as never })}>
          {code('action', 'customer.request-merge')}
        </Button>
      )}
    </Flex>
  )
}
