/** The columns somebody chose to see, remembered on this computer. Only names of columns are stored. */
import { useCallback, useState } from 'react'
import { columnIds, defaultColumns, type ColumnId } from './columns.tsx'

const STORAGE_KEY = 'ikrar.peserta.kolom'

/** The name always shows, and columns a newer or older version named differently are forgotten. */
export function readColumns(stored: string | null): ColumnId[] {
  if (stored === null) return [...defaultColumns]
  const wanted = new Set(stored.split(','))
  const known = columnIds.filter((id) => wanted.has(id) || id === 'name')
  return known.length > 1 ? known : [...defaultColumns]
}

export function useColumnChoice() {
  const [shown, setShown] = useState(() => readColumns(localStorage.getItem(STORAGE_KEY)))
  const choose = useCallback((ids: readonly ColumnId[]) => {
    const inOrder = columnIds.filter((id) => ids.includes(id) || id === 'name')
    localStorage.setItem(STORAGE_KEY, inOrder.join(','))
    setShown(inOrder)
  }, [])
  return { shown, choose }
}
