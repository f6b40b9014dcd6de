import { useSyncExternalStore } from 'react'

export type Appearance = 'light' | 'dark'
const STORED = 'keguan.appearance'
const listeners = new Set<() => void>()

let current: Appearance = initial()

function initial(): Appearance {
  const stored = localStorage.getItem(STORED)
  if (stored === 'light' || stored === 'dark') return stored
  return window.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export function setAppearance(next: Appearance) {
  current = next
  localStorage.setItem(STORED, next)
  for (const listener of listeners) listener()
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
