/** Writing down who pledged, with a way back to what stood there before. */
import { useState } from 'react'
import type { Participant } from '#shared/contract/participants.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { type MarkableState, PLEDGE_STATE_LABELS } from '#shared/domain/pledge-state.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { useDesk } from '../../devices/desk.ts'

export type Marking = {
  mark: (people: readonly Participant[], state: MarkableState) => void
  /** What was written last; it stays where it is, since a list is worked through key by key. */
  last: { words: string; undo: (() => void) | null } | null
}

export function useMark(eventId: string, instrument: InstrumentKind): Marking {
  const desk = useDesk()
  const set = useTell(ask.pledges.set.mutationOptions())
  const [last, setLast] = useState<Marking['last']>(null)

  async function write(people: readonly Participant[], state: MarkableState): Promise<number> {
    const participantIds = people.map(({ id }) => id)
    return (await set.mutateAsync({ eventId, instrument, participantIds, state, desk: desk.name })).changed
  }
  async function putBack(people: readonly Participant[]): Promise<void> {
    setLast(null)
    for (const [state, group] of Map.groupBy(people, ({ pledge }) => pledge)) {
      if (state !== 'drawn') await write(group, state)
    }
    setLast({ words: `${whoIn(people)}: dikembalikan.`, undo: null })
  }
  async function mark(people: readonly Participant[], state: MarkableState): Promise<void> {
    if (people.length === 0) return
    const changed = await write(people, state)
    const words = `${whoIn(people)}: ${PLEDGE_STATE_LABELS[state].toLowerCase()}${changed === 0 ? ', tidak berubah' : ''}.`
    setLast({ words, undo: changed === 0 ? null : () => quietly(putBack(people)) })
  }
  return { mark: (people, state) => quietly(mark(people, state)), last }
}

/** What did not work has been said by useTell. */
function quietly(work: Promise<void>): void {
  work.catch(() => {})
}

function whoIn(people: readonly Participant[]): string {
  const [only] = people
  return people.length === 1 && only ? only.name : `${thousands(people.length)} orang`
}
