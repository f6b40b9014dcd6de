import { useCallback, useState } from 'react'
import { useMe } from '@/auth/session'

const PREFIX = 'keguan.draft.'

/** Keeps what was typed until it is sent. Drafts may hold personal data: they end with the session (`forgetDrafts`). */
export function useDraft<V>(form: string) {
  const key = `${PREFIX}${form}.${useMe().id}`
  const [restored] = useState<V | undefined>(() => read<V>(key))
  const keep = useCallback((values: V) => sessionStorage.setItem(key, JSON.stringify(values)), [key])
  const clear = useCallback(() => sessionStorage.removeItem(key), [key])
  return { restored, keep, clear }
}

export function forgetDrafts() {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
}

function read<V>(key: string): V | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? 'null') as V | null) ?? undefined
  } catch {
    return undefined
  }
}
