/** From what one chooses at the laptop: officials, participants, and what former events left open. */
import type { Event } from '#shared/contract/events.ts'
import { ask, client } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { type FoundAsker, type NoteSources, speakersOf } from '../../ui/notes/note-sources.ts'

const MOST_FOUND = 8

export function useSources(event: Event): NoteSources {
  const open = useAsk(ask.notes.openFollowUps.queryOptions({ input: { eventId: event.id } }))
  return {
    speakers: speakersOf(event.officials),
    findPeople: (typed) => findPeople(event.id, typed),
    openFollowUps: open.data ?? [],
  }
}

async function findPeople(eventId: string, typed: string): Promise<FoundAsker[]> {
  const { rows } = await client.participants.page({
    ...{ eventId, filter: { query: typed }, sort: 'name', descending: false },
    ...{ offset: 0, limit: MOST_FOUND },
  })
  return rows.map(({ id, name, position, unit, village }) => ({
    ...{ id, name },
    about: [position, unit ?? village].filter((part) => part !== null && part !== '').join(', '),
  }))
}
