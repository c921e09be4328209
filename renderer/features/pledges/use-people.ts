/** The people of a view by their place in the list, fetched as they come into sight. */
import { keepPreviousData, useQueries, useQueryClient } from '@tanstack/react-query'
import type { Participant, ParticipantFilter } from '#shared/contract/participants.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'

const PAGE_ROWS = 200
const BULK_ROWS = 1000

export function usePeopleCount(eventId: string, filter: ParticipantFilter) {
  const first = useAsk({ ...pageQuery(eventId, filter, 0), placeholderData: keepPreviousData })
  return { total: first.data?.total, sentence: first.sentence }
}

/** Undefined where a page is still on its way. */
export function usePeopleBetween(eventId: string, filter: ParticipantFilter, first: number, last: number) {
  const firstPage = Math.floor(Math.max(0, first) / PAGE_ROWS)
  const lastPage = Math.floor(Math.max(0, last) / PAGE_ROWS)
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, place) => firstPage + place)
  const answers = useQueries({
    queries: pages.map((page) => ({
      ...pageQuery(eventId, filter, page),
      placeholderData: keepPreviousData,
    })),
  })
  return (index: number): Participant | undefined =>
    answers[Math.floor(index / PAGE_ROWS) - firstPage]?.data?.rows[index % PAGE_ROWS]
}

/** Everybody in the view, also those who were never in sight. */
export function useEverybody(eventId: string, filter: ParticipantFilter): () => Promise<Participant[]> {
  const queries = useQueryClient()
  return async () => {
    const people: Participant[] = []
    for (;;) {
      const options = peopleQuery(eventId, filter, people.length, BULK_ROWS)
      const { rows, total } = await queries.fetchQuery({ ...options, staleTime: 0, gcTime: 0 })
      people.push(...rows)
      if (rows.length === 0 || people.length >= total) return people
    }
  }
}

function pageQuery(eventId: string, filter: ParticipantFilter, page: number) {
  return peopleQuery(eventId, filter, page * PAGE_ROWS, PAGE_ROWS)
}

function peopleQuery(eventId: string, filter: ParticipantFilter, offset: number, limit: number) {
  return ask.participants.page.queryOptions({
    input: { eventId, filter, sort: 'name', descending: false, offset, limit },
  })
}
