/** What the list shows, kept while one works on other screens; a search from the top bar comes in by the address. */
import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useRememberedState } from '../../ui/remembered-state.ts'
import { wholeList, type ListView } from './list-view.ts'

export function useListView(eventId: string, firstDay: string | undefined) {
  const [view, setView] = useRememberedState<ListView>(`peserta ${eventId}`, wholeList)
  const { query } = useSearch({ strict: false })
  useEffect(() => {
    if (query !== undefined) setView({ ...wholeList, filter: { query } })
  }, [query, setView])
  useEffect(() => {
    // Presence is told for one day; without one the backend would have to guess which.
    if (firstDay !== undefined && view.filter.day === undefined) {
      setView((now) => ({ ...now, filter: { ...now.filter, day: firstDay } }))
    }
  }, [firstDay, view, setView])
  return [view, setView] as const
}
