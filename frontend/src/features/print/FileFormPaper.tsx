import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FileForm } from '@/api/types'
import { Signatures } from '@/print/PrintPage'
import { FileFormGrid } from '@/ui/FileFormGrid'
import { usePeriod } from '@/ui/usePeriod'
import { fileFormQuery } from './queries'
import { Loaded, Sheet } from './Sheet'

/** 《客户档案表》, as the representative sends it at the end of the month (S2c-34, S2c-35). */
export function FileFormPaper({ id }: { id: string }) {
  return <Loaded query={useQuery(fileFormQuery(id))}>{(form) => <Paper form={form} />}</Loaded>
}

function Paper({ form }: { form: FileForm }) {
  const { t } = useTranslation('duties')
  const { t: tp } = useTranslation('print')
  const period = usePeriod()({ period: form.period, since: '' })
  return (
    <Sheet
      noted={{ form: 'FILE_FORM', id: form.dutyId }}
      title={t('form.title')}
      number={form.customerNumber}
      record={`/duties/${form.dutyId}`}
      sub={t('form.sub', { department: form.departmentName, owner: form.ownerName, period })}
    >
      <div className="kg-paper-grid">
        <FileFormGrid form={form} />
      </div>
      <Signatures
        lines={[
          { label: t('form.sentBy'), name: form.sentByName, at: form.sentAt },
          { label: tp('sign.deptManager') },
          { label: t('form.archivedBy') },
        ]}
      />
    </Sheet>
  )
}
