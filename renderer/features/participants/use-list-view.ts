/** What the list shows, kept while one works on other screens; a search from the top bar comes in by the address. */
import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useRememberedState } from '../../ui/remembered-state.ts'
import { wholeList, type ListView } from './list-view.ts'

export function useListView(eventId: string) {
  const [view, setView] = useRememberedState<ListView>(`peserta ${eventId}`, wholeList)
  const { query } = useSearch({ strict: false })
  useEffect(() => {
    if (query !== undefined) setView({ ...wholeList, filter: { query } })
  }, [query, setView])
  return [view, setView] as const
}
