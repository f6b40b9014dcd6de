import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { ENUMS } from '@/api/codes'
import type { ClassificationRow } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { MoneyText } from '@/ui/MoneyText'
import type { Column } from '@/ui/SearchTable'
import type { FilterSpec } from '@/ui/tableSearch'
import { percent, ValueClassTag } from '@/ui/ValueClassTag'

export function useRowFilters(): FilterSpec[] {
  const { t } = useTranslation('classification')
  const { t: tc } = useTranslation()
  const { options } = useCodes()
  const yesNo = [
    { value: 'true', label: tc('yes') },
    { value: 'false', label: tc('no') },
  ]
  return [
    { key: 'valueClass', label: t('valueClass'), options: options('valueClass', ENUMS.valueClass) },
    { key: 'changed', label: t('changed'), options: yesNo },
    { key: 'large', label: t('largeFilter'), options: yesNo },
    { key: 'outcome', label: t('outcome'), options: options('classOutcome', ENUMS.classOutcome) },
  ]
}

export function useRowColumns(): Column<ClassificationRow>[] {
  const { t } = useTranslation('classification')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  return [
    { key: 'rank', title: t('rank'), sort: 'rank', fixed: true, align: 'right', width: 70, render: (row) => row.rank },
    { key: 'name', title: t('customer'), fixed: true, width: 230, render: (row) => row.customerName },
    {
      key: 'number',
      title: tc('number'),
      width: 140,
      hidden: true,
      render: (row) => <span className="kg-number">{row.customerNumber}</span>,
    },
    {
      key: 'amount',
      title: t('amount'),
      align: 'right',
      width: 130,
      render: (row) => <MoneyText fen={row.amountFen} />,
    },
    { key: 'share', title: t('share'), align: 'right', width: 80, render: (row) => percent(row.shareBp) },
    {
      key: 'cumulative',
      title: t('cumulative'),
      align: 'right',
      width: 90,
      render: (row) => percent(row.cumulativeBp),
    },
    { key: 'class', title: t('valueClass'), width: 80, render: (row) => <ValueClassTag value={row.valueClass} /> },
    { key: 'former', title: t('formerClass'), width: 80, render: (row) => <ValueClassTag value={row.formerClass} /> },
    {
      key: 'large',
      title: t('largeFilter'),
      width: 90,
      render: (row) => (row.large ? <Tag color="gold">{tc('yes')}</Tag> : tc('empty')),
    },
    { key: 'outcome', title: t('outcome'), width: 90, render: (row) => code('classOutcome', row.outcome) },
    { key: 'owner', title: tc('owner'), width: 80, render: (row) => row.ownerName },
    { key: 'department', title: tc('department'), width: 140, render: (row) => row.departmentName },
  ]
}
