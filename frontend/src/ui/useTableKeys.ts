import type { InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'

interface Options {
  count: number
  onOpen: (index: number) => void
}

/** ↑ ↓ Enter move and open, / searches, Esc leaves the search box or the selection. */
export function useTableKeys({ count, onOpen }: Options) {
  const [active, setActive] = useState(-1)
  const searchBox = useRef<InputRef>(null)
  const frame = useRef<HTMLDivElement>(null)
  const latest = useRef({ count, onOpen, active })
  latest.current = { count, onOpen, active }

  useEffect(() => {
    const move = (step: number) => {
      const next = Math.min(Math.max(latest.current.active + step, 0), latest.current.count - 1)
      setActive(next)
      frame.current?.querySelectorAll('.ant-table-row')[next]?.scrollIntoView?.({ block: 'nearest' })
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || overlayOpen()) return
      const inSearch = event.target === searchBox.current?.input
      if (!inSearch && isTyping(event.target)) return
      if (event.key === '/' && !inSearch) searchBox.current?.focus({ cursor: 'all' })
      else if (event.key === 'Escape') {
        searchBox.current?.blur()
        setActive(-1)
        return
      } else if (event.key === 'ArrowDown') {
        searchBox.current?.blur()
        move(1)
      } else if (event.key === 'ArrowUp' && !inSearch) move(-1)
      else if (event.key === 'Enter' && !inSearch && latest.current.active >= 0 && !isControl(event.target)) {
        latest.current.onOpen(latest.current.active)
      } else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return { active: active < count ? active : -1, setActive, searchBox, frame }
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null

const isControl = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('button, a, [role="menuitem"], [role="tab"]') !== null

/** A dialog, drawer or menu on top owns the keyboard. */
const overlayOpen = () =>
  document.querySelector(
    '.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open, .ant-dropdown:not(.ant-dropdown-hidden)',
  ) !== null
