import { useState } from 'react'

interface Named {
  key: string
  title: string
  fixed?: boolean
  hidden?: boolean
}

export interface ColumnChooser {
  all: { key: string; title: string; shown: boolean; locked: boolean }[]
  show: (key: string, shown: boolean) => void
  reset: () => void
}

/** Which columns this person wants in this list; kept in the browser. */
export function useColumns<C extends Named>(id: string, columns: C[]): ColumnChooser & { visible: C[] } {
  const stored = `keguan.columns.${id}`
  const [choice, setChoice] = useState<Record<string, boolean>>(() => read(stored))
  const shown = (column: C) => Boolean(column.fixed) || (choice[column.key] ?? !column.hidden)
  return {
    visible: columns.filter(shown),
    all: columns.map((column) => ({
      key: column.key,
      title: column.title,
      shown: shown(column),
      locked: Boolean(column.fixed),
    })),
    show: (key, wanted) => {
      const next = { ...choice, [key]: wanted }
      setChoice(next)
      localStorage.setItem(stored, JSON.stringify(next))
    },
    reset: () => {
      setChoice({})
      localStorage.removeItem(stored)
    },
  }
}

function read(key: string): Record<string, boolean> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, boolean>
  } catch {
    return {}
  }
}
