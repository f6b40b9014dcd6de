import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import { asProblem } from '@/api/problem'
import type { CollectionMethod, CollectionMethodEntry } from '@/api/types'
import { Can } from '@/auth/Can'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from '@/ui/ArticleChip'
import { CreateModal } from '@/ui/CreateModal'
import { Facts } from '@/ui/DetailPage'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { fixMethod, methodQuery } from './queries'

/** 收款办法: how money is collected from the customer, as finance has fixed it (S1-59). */
export function MethodPanel({ accountId }: { accountId: string }) {
  const { t } = useTranslation('credit')
  const { code } = useCodes()
  const method = useQuery(methodQuery(accountId))
  const [fixing, setFixing] = useState(false)
  if (method.isError) {
    return asProblem(method.error).forbidden ? null : (
      <ProblemAlert error={method.error} onRetry={() => void method.refetch()} />
    )
  }
  if (!method.data) return null
  const { method: means, note, fixedByName, fixedOn, reviewOn } = method.data
  const fixed = means !== null
  return (
    <>
      <Facts
        title={t('method.title')}
        extra={
          <Flex gap={8} align="center">
            <ArticleChip rule="S1-59" />
            <Can roles={['FINANCE']}>
              <Button size="small" onClick={() => setFixing(true)}>
                {t(fixed ? 'method.again' : 'method.fix')}
              </Button>
            </Can>
          </Flex>
        }
        facts={
          fixed
            ? [
                { label: t('method.means'), value: code('collectionMeans', means) },
                { label: t('method.fixed'), value: `${fixedByName}　${fixedOn}` },
                { label: t('method.reviewOn'), value: reviewOn },
                { label: t('method.note'), value: note, wide: true },
              ]
            : [{ label: t('method.means'), value: <span className="kg-muted">{t('method.none')}</span>, wide: true }]
        }
      />
      {fixing && <FixDialog method={method.data} onClose={() => setFixing(false)} />}
    </>
  )
}

/** 确定收款办法: the dialog begins with what holds now. */
function FixDialog({ method, onClose }: { method: CollectionMethod; onClose: () => void }) {
  const { t } = useTranslation('credit')
  const { options } = useCodes()
  const queries = useQueryClient()
  return (
    <CreateModal
      title={t(method.method === null ? 'method.fix' : 'method.again')}
      rule="S1-59"
      explain={t('method.explain')}
      fields={[
        {
          name: 'method',
          label: t('method.title'),
          kind: 'select',
          required: true,
          initial: method.method ?? undefined,
          options: options('collectionMeans', ENUMS.collectionMeans),
        },
        {
          name: 'note',
          label: t('method.note'),
          kind: 'textarea',
          maxLength: 300,
          initial: method.note ?? undefined,
        },
      ]}
      send={async (values, key) => {
        await fixMethod(method.accountId, values as CollectionMethodEntry, key)
        const changed = [['credit-accounts'], ['tasks'], ['audit']]
        await Promise.all(changed.map((queryKey) => queries.invalidateQueries({ queryKey })))
        notify().success(t('method.done'))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
