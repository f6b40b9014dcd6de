import { UploadOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Table, Upload } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TradeSheetResult, TradeSheetRow } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { Figures } from '@/ui/Figures'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { recordWorkbook } from './queries'
import './trades.css'

/** A whole workbook at once; what is there already is not recorded twice. */
export function Workbook() {
  const { t } = useTranslation('trades')
  const queries = useQueryClient()
  const sending = useMutation({
    mutationFn: recordWorkbook,
    onSuccess: () =>
      Promise.all(['trade-records', 'customers'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  })
  return (
    <>
      <section className="kg-panel kg-trade-paste" aria-label={t('sheet.title')}>
        <Flex gap={8} align="center">
          <b>{t('sheet.title')}</b>
          <span className="kg-muted">{t('sheet.hint')}</span>
          <span style={{ flex: 1 }} />
          <Upload
            accept=".xlsx"
            showUploadList={false}
            beforeUpload={(file) => {
              sending.mutate(file)
              return false
            }}
          >
            <Button icon={<UploadOutlined />} loading={sending.isPending}>
              {t('sheet.choose')}
            </Button>
          </Upload>
        </Flex>
      </section>
      {sending.isError && <ProblemAlert error={sending.error} />}
      {sending.data && <Result {...sending.data} />}
    </>
  )
}

function Result({ recorded, unchanged, failed, refused }: TradeSheetResult) {
  const { t } = useTranslation('trades')
  const { code } = useCodes()
  const counts = { RECORDED: recorded, UNCHANGED: unchanged, FAILED: failed }
  return (
    <section className="kg-panel kg-facts" aria-label={t('sheet.result')}>
      <Figures
        figures={(['RECORDED', 'UNCHANGED', 'FAILED'] as const).map((status) => ({
          label: code('tradeResult', status),
          value: counts[status],
        }))}
      />
      {refused.length > 0 && (
        <Table<TradeSheetRow>
          size="small"
          rowKey="row"
          dataSource={refused}
          pagination={{ pageSize: 50, hideOnSinglePage: true }}
          columns={[
            { key: 'row', title: t('sheet.row'), width: 90, render: (_, { row }) => row },
            {
              key: 'errors',
              title: t('batch.reason'),
              render: (_, { errors }) =>
                errors.map(({ field, message }) => (
                  <div key={`${field}${message}`}>{`${field ? `${code('tradeField', field)} ` : ''}${message}`}</div>
                )),
            },
          ]}
        />
      )}
    </section>
  )
}
