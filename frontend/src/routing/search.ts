/** Search params are plain text in the address bar, so that a link to a work list can be read and sent to a colleague. */
export type TextSearch = Record<string, string | undefined>

export function parseSearch(text: string): TextSearch {
  return Object.fromEntries(new URLSearchParams(text))
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value))
  }
  const text = params.toString()
  return text ? `?${text}` : ''
}

/** `validateSearch` of a page: keeps the named params, drops everything else somebody typed into the address. */
export function textSearch<K extends string>(...keys: K[]) {
  return (raw: Record<string, unknown>): { [key in K]?: string } => {
    const search: { [key in K]?: string } = {}
    for (const key of keys) {
      const value = raw[key]
      if (typeof value === 'string' && value !== '') search[key] = value
    }
    return search
  }
}

/** Search params of a list page: `q`, `sort` and the list's own filters. */
export const listSearch = <K extends string>(...filters: K[]) => textSearch<K | 'q' | 'sort'>('q', 'sort', ...filters)
