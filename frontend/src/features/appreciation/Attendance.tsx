import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form, Input, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Guest, ThankYouEvent } from '@/api/types'
import { tidy } from '@/i18n/format'
import { ErrorState } from '@/ui/states'
import { invitedQuery } from './queries'

/** Who came, by customer, and what was noticed. */
export type Came = Record<string, { attended?: boolean; impression?: string }>

export function Attendance({ event }: { event: ThankYouEvent }) {
  const { t } = useTranslation('appreciation')
  const { t: tc } = useTranslation()
  const invited = useQuery(invitedQuery(event.id))
  if (invited.isError) return <ErrorState error={invited.error} onRetry={() => void invited.refetch()} />
  return (
    <>
      <Table<Guest>
        size="small"
        loading={invited.isPending}
        rowKey="customerId"
        dataSource={invited.data ?? []}
        pagination={false}
        scroll={{ y: 320 }}
        columns={[
          { title: t('customer'), dataIndex: 'customerName' },
          { title: tc('department'), dataIndex: 'departmentName', width: 150 },
          {
            title: t('came'),
            width: 70,
            render: (_, guest) => (
              <Form.Item name={['came', guest.customerId, 'attended']} valuePropName="checked" noStyle>
                <Checkbox aria-label={`${t('came')} ${guest.customerName}`} />
              </Form.Item>
            ),
          },
          {
            title: t('impression'),
            width: 300,
            render: (_, guest) => (
              <Form.Item name={['came', guest.customerId, 'impression']} noStyle>
                <Input size="small" maxLength={300} aria-label={`${t('impression')} ${guest.customerName}`} />
              </Form.Item>
            ),
          },
        ]}
      />
      <Form.Item name="summary" label={t('field.summary')} style={{ marginTop: 12 }}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </>
  )
}

export const toWire = ({ came = {}, summary }: { came?: Came; summary?: string }) => ({
  guests: Object.entries(came).map(([customerId, { attended, impression }]) => ({
    customerId,
    attended: attended ?? false,
    impression: tidy(impression ?? '') || null,
  })),
  summary: tidy(summary ?? '') || null,
})
