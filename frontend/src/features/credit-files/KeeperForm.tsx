import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CreditFileKeeper } from '@/api/types'
import { CreateModal } from '@/ui/CreateModal'
import { notify } from '@/ui/notify'
import { AFTER, designate, officersQuery } from './queries'

interface Props {
  /** Whose designation ends by this one. */
  current?: CreditFileKeeper
  onClose: () => void
}

/** 指定信用档案保管人. */
export function KeeperForm({ current, onClose }: Props) {
  const { t } = useTranslation('creditFiles')
  const { t: tc } = useTranslation()
  const queries = useQueryClient()
  const { data: officers = [] } = useQuery(officersQuery)
  const send = async ({ staffId, reason }: Record<string, unknown>, key: string) => {
    const chosen = officers.find((each) => each.id === staffId)
    if (!chosen) return
    await designate(
      { staffId: chosen.id, staffName: chosen.name, reason: String(reason), replaces: current?.id ?? null },
      key,
    )
    await Promise.all(AFTER.map((queryKey) => queries.invalidateQueries({ queryKey })))
    notify().success(t('keeper.designated', { name: chosen.name }))
    onClose()
  }
  return (
    <CreateModal
      title={t('keeper.designate')}
      rule="S3-16"
      explain={t('keeper.explain')}
      fields={[
        {
          name: 'staffId',
          label: t('keeper.staff'),
          kind: 'select',
          required: true,
          hint: t('keeper.staffHint'),
          options: officers
            .filter((each) => each.id !== current?.staffId)
            .map(({ id, name, departmentName }) => ({ value: id, label: `${name}　${departmentName}` })),
        },
        { name: 'reason', label: tc('reason'), kind: 'textarea', required: true, maxLength: 300 },
      ]}
      send={send}
      onClose={onClose}
    />
  )
}
