/** The columns somebody chose to see, remembered on this computer. Only names of columns are stored. */
import { useLocalStorage } from '@mantine/hooks'
import type { Category } from '#shared/domain/category.ts'
import { columnIds, defaultColumns, type ColumnId } from './columns.tsx'

const STORAGE_KEY = 'ikrar-kolom-peserta'

/** The name always shows, and columns that a newer or older version named differently are forgotten. */
export function readColumns(stored: string, present: readonly Category[]): readonly ColumnId[] {
  const wanted = new Set(stored.split(','))
  const known = inOrder((id) => wanted.has(id))
  return known.length > 1 ? known : defaultColumns(present)
}

export function useColumnChoice(present: readonly Category[]) {
  const [stored, store] = useLocalStorage({
    key: STORAGE_KEY,
    defaultValue: '',
    getInitialValueInEffect: false,
  })
  return {
    shown: readColumns(stored, present),
    choose: (ids: readonly ColumnId[]) => store(inOrder((id) => ids.includes(id)).join(',')),
    chooseUsual: () => store(''),
  }
}

function inOrder(isChosen: (id: ColumnId) => boolean): ColumnId[] {
  return columnIds.filter((id) => isChosen(id) || id === 'name')
}
