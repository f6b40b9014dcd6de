import { SearchOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Input, Modal } from 'antd'
import { type KeyboardEvent, useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { http, read } from '@/api/client'
import type { Me } from '@/api/types'
import { useMe } from '@/auth/session'
import { tidy } from '@/i18n/format'
import { pagesFor } from './menu'

interface Hit {
  key: string
  path: string
  text: string
  hint?: string
  group: 'search.pages' | 'search.customers'
}

/** Ctrl+K: customers by name, pinyin, initials, phone tail or number, and pages by name. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const wanted = useDeferredValue(tidy(text))
  const hits = [...usePages(useMe(), wanted), ...useCustomers(wanted)]
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text starts again at the first hit
  useEffect(() => setActive(0), [wanted])

  const open = (hit: Hit | undefined) => {
    if (!hit) return
    onClose()
    navigate({ to: hit.path as never })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setActive((at) => Math.min(at + 1, hits.length - 1))
    else if (event.key === 'ArrowUp') setActive((at) => Math.max(at - 1, 0))
    else if (event.key === 'Enter') open(hits[active])
    else return
    event.preventDefault()
  }

  return (
    <Modal
      open
      className="kg-palette"
      footer={null}
      closable={false}
      width={600}
      style={{ top: 72 }}
      onCancel={onClose}
    >
      <Input
        autoFocus
        variant="borderless"
        className="kg-palette-input"
        prefix={<SearchOutlined className="kg-muted" />}
        aria-label={t('search')}
        placeholder={t('search.placeholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="kg-palette-list" role="listbox" aria-label={t('search')}>
        {hits.map((hit, index) => (
          <div key={hit.key}>
            {hit.group !== hits[index - 1]?.group && <div className="kg-palette-group">{t(hit.group)}</div>}
            <button
              type="button"
              role="option"
              className="kg-palette-item"
              aria-selected={index === active}
              onMouseMove={() => setActive(index)}
              onClick={() => open(hit)}
            >
              <span>{hit.text}</span>
              <span className="kg-muted">{hit.hint}</span>
            </button>
          </div>
        ))}
        {hits.length === 0 && <div className="kg-palette-group">{t('search.none')}</div>}
      </div>
      <div className="kg-palette-foot">{t('search.hint')}</div>
    </Modal>
  )
}

function usePages(me: Me, wanted: string): Hit[] {
  const { t } = useTranslation('shell')
  return pagesFor(me)
    .map((page) => ({ key: page.path, path: page.path, text: t(page.label), group: 'search.pages' as const }))
    .filter((hit) => hit.text.toLowerCase().includes(wanted.toLowerCase()))
    .slice(0, wanted ? 5 : 20)
}

function useCustomers(wanted: string): Hit[] {
  const found = useQuery({
    queryKey: ['customers', 'palette', wanted],
    queryFn: ({ signal }) =>
      read(http.GET('/api/v1/customers', { params: { query: { q: wanted, limit: 8 } }, signal })),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
    retry: false,
  })
  if (!wanted) return []
  return (found.data?.items ?? []).map((customer) => ({
    key: customer.id,
    path: `/customers/${customer.id}`,
    text: customer.name,
    hint: `${customer.number}　${customer.departmentName}　${customer.ownerName}`,
    group: 'search.customers',
  }))
}
