/** What a cell may ask of the list it stands in. */
import { createContext, useContext } from 'react'
import type { Narrowing } from './list-view.ts'

type TableActions = {
  open: (id: string) => void
  narrow: (narrowing: Narrowing) => void
}

const Actions = createContext<TableActions | null>(null)
export const TableActionsProvider = Actions.Provider

export function useTableActions(): TableActions {
  const actions = useContext(Actions)
  if (!actions) throw new Error('a cell stands outside the list')
  return actions
}
