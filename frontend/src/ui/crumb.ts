import { useEffect, useSyncExternalStore } from 'react'

let name: string | undefined
const listeners = new Set<() => void>()

function set(next: string | undefined) {
  name = next
  for (const listener of listeners) listener()
}

export const useCrumb = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => name,
  )

/** A record page puts its number or name at the end of the breadcrumbs. */
export function useNameCrumb(text: string | undefined) {
  useEffect(() => {
    set(text)
    return () => set(undefined)
  }, [text])
}
