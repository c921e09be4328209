/**
 * The rows of the list by their place in it, fetched in pages as they come into sight. While the pages of a
 * new view are on their way the old ones stay, so that typing in the search never makes the list blink.
 */
import { keepPreviousData, useQueries, type QueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Participant } from '#shared/contract/participants.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import type { ListView } from './list-view.ts'

const PAGE_ROWS = 200
/** As many as one question may ask for. */
const BULK_ROWS = 1000
export const EVERYBODY = Number.MAX_SAFE_INTEGER

function pageQuery(eventId: string, view: ListView, page: number) {
  return ask.participants.page.queryOptions({
    input: { eventId, ...view, offset: page * PAGE_ROWS, limit: PAGE_ROWS },
    // Presence and pledges change with topics of their own; a page in sight is asked again, others are dropped soon.
    gcTime: 60_000,
  })
}

/** How many there are; `oldRows` are the first of the view before, while this one's are on their way. */
export function useListTotal(eventId: string, view: ListView) {
  const first = useAsk({ ...pageQuery(eventId, view, 0), placeholderData: keepPreviousData })
  return {
    total: first.data?.total,
    sentence: first.sentence,
    oldRows: first.isPlaceholderData ? first.data?.rows : undefined,
  }
}

/** The rows from `first` to `last`, both included; undefined where a page has not arrived. */
export function useRowsBetween(eventId: string, view: ListView, first: number, last: number) {
  const firstPage = Math.floor(Math.max(0, first) / PAGE_ROWS)
  const lastPage = Math.floor(Math.max(0, last) / PAGE_ROWS)
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index)
  const answers = useQueries({ queries: pages.map((page) => pageQuery(eventId, view, page)) })
  return (index: number): Participant | undefined =>
    answers[Math.floor(index / PAGE_ROWS) - firstPage]?.data?.rows[index % PAGE_ROWS]
}

/** Fetches people beyond what is in sight: for ranges of ticks and for the clipboard. */
export function usePeopleLoader(queryClient: QueryClient, eventId: string) {
  return useCallback(
    async (view: ListView, first: number, count: number): Promise<Participant[]> => {
      const people: Participant[] = []
      while (people.length < count) {
        const limit = Math.min(BULK_ROWS, count - people.length)
        const input = { eventId, ...view, offset: first + people.length, limit }
        const { rows } = await queryClient.fetchQuery({
          ...ask.participants.page.queryOptions({ input }),
          gcTime: 0,
        })
        people.push(...rows)
        if (rows.length < limit) break
      }
      return people
    },
    [queryClient, eventId],
  )
}
