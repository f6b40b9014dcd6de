import { CloseCircleFilled, DownOutlined, ReloadOutlined, SearchOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Dropdown, Flex, Input, type InputRef, Popover } from 'antd'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tidy } from '@/i18n/format'
import type { FilterSpec, ListSearch } from './tableSearch'
import type { ColumnChooser } from './useColumns'

interface Props {
  filters: FilterSpec[]
  search: ListSearch
  onSearch: (next: ListSearch) => void
  searchable: boolean
  chooser: ColumnChooser
  searchBox: RefObject<InputRef | null>
  busy: boolean
  onRefresh: () => void
}

export function TableBar(props: Props) {
  const { filters, search, onSearch } = props
  const { t } = useTranslation()
  const any = filters.some((filter) => search[filter.key]) || search.q
  return (
    <div className="kg-list-bar">
      {props.searchable && <SearchBox {...props} />}
      {filters.map((filter) => (
        <FilterChip
          key={filter.key}
          filter={filter}
          value={search[filter.key]}
          onChange={(value) => onSearch({ ...search, [filter.key]: value })}
        />
      ))}
      {any && (
        <Button type="link" size="small" onClick={() => onSearch({ sort: search.sort })}>
          {t('table.clearFilters')}
        </Button>
      )}
      <span style={{ flex: 1 }} />
      <Button
        type="text"
        icon={<ReloadOutlined spin={props.busy} />}
        aria-label={t('table.refresh')}
        title={t('table.refresh')}
        onClick={props.onRefresh}
      />
      <ColumnButton chooser={props.chooser} />
    </div>
  )
}

/** Enter searches at once; a short pause in typing does too. */
function SearchBox({ search, onSearch, searchBox }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState(search.q ?? '')
  useEffect(() => setText(search.q ?? ''), [search.q])
  useEffect(() => {
    const wanted = tidy(text)
    if (wanted === (search.q ?? '')) return
    const timer = setTimeout(() => onSearch({ ...search, q: wanted || undefined }), 350)
    return () => clearTimeout(timer)
  }, [text, search, onSearch])
  return (
    <Input
      ref={searchBox}
      allowClear
      value={text}
      style={{ width: 260 }}
      prefix={<SearchOutlined className="kg-muted" />}
      placeholder={t('table.searchPlaceholder')}
      aria-label={t('table.searchPlaceholder')}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={() => onSearch({ ...search, q: tidy(text) || undefined })}
    />
  )
}

interface ChipProps {
  filter: FilterSpec
  value: string | undefined
  onChange: (value: string | undefined) => void
}

function FilterChip({ filter, value, onChange }: ChipProps) {
  const { t } = useTranslation()
  const chosen = filter.options.find((option) => option.value === value)
  const items = [
    ...filter.options.map((option) => ({ key: option.value, label: option.label })),
    ...(value ? [{ type: 'divider' as const }, { key: '', label: t('all') }] : []),
  ]
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        selectedKeys: value ? [value] : [],
        style: { maxHeight: 360, overflow: 'auto' },
        onClick: ({ key }) => onChange(key || undefined),
      }}
    >
      <button type="button" className="kg-filter-chip" data-set={Boolean(value)}>
        {value ? `${filter.label}${t('labelSeparator')}${chosen?.label.trim() ?? value}` : filter.label}
        {value ? (
          <CloseCircleFilled
            aria-label={t('table.clearFilters')}
            onClick={(event) => {
              event.stopPropagation()
              onChange(undefined)
            }}
          />
        ) : (
          <DownOutlined style={{ fontSize: 10 }} />
        )}
      </button>
    </Dropdown>
  )
}

function ColumnButton({ chooser }: { chooser: ColumnChooser }) {
  const { t } = useTranslation()
  const content = (
    <Flex vertical gap={6}>
      {chooser.all.map((column) => (
        <Checkbox
          key={column.key}
          checked={column.shown}
          disabled={column.locked}
          onChange={(event) => chooser.show(column.key, event.target.checked)}
        >
          {column.title}
        </Checkbox>
      ))}
      <Button size="small" onClick={chooser.reset}>
        {t('table.columnsReset')}
      </Button>
    </Flex>
  )
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button type="text" icon={<SettingOutlined />} aria-label={t('table.columns')} title={t('table.columns')} />
    </Popover>
  )
}
