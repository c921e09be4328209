/** Writing down who pledged, with a way back to what stood there before. */
import { useState } from 'react'
import type { Participant } from '#shared/contract/participants.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { type MarkableState, PLEDGE_STATE_LABELS } from '#shared/domain/pledge-state.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { useDesk } from '../../devices/desk.ts'

/** What goes with a mark: who saw it, why, and that an invitee who is represented signed in person. */
export type MarkDetails = { witness: string; note: string; inPerson: boolean }

export type Marking = {
  mark: (people: readonly Participant[], state: MarkableState, details: MarkDetails) => void
  /** What was written last; it stays where it is, since a list is worked through key by key. */
  last: { words: string; undo: (() => void) | null } | null
}

type Answer = { changed: number; drawn: number; represented: number }

export function useMark(eventId: string, instrument: InstrumentKind): Marking {
  const desk = useDesk()
  const set = useTell(ask.pledges.set.mutationOptions())
  const [last, setLast] = useState<Marking['last']>(null)

  async function write(
    people: readonly Participant[],
    state: MarkableState,
    details: MarkDetails,
  ): Promise<Answer> {
    const participantIds = people.map(({ id }) => id)
    return set.mutateAsync({ eventId, instrument, participantIds, state, desk: desk.name, ...details })
  }
  async function putBack(people: readonly Participant[], details: MarkDetails): Promise<void> {
    setLast(null)
    for (const [state, group] of Map.groupBy(people, ({ pledge }) => pledge)) {
      if (state !== 'drawn') await write(group, state, { ...details, note: '' })
    }
    setLast({ words: `${whoIn(people)}: dikembalikan.`, undo: null })
  }
  async function mark(people: readonly Participant[], state: MarkableState, details: MarkDetails) {
    if (people.length === 0) return
    const answer = await write(people, state, details)
    const back = answer.changed === 0 ? null : () => quietly(putBack(people, details))
    setLast({ words: wordsFor(people, state, answer), undo: back })
  }
  return { mark: (people, state, details) => quietly(mark(people, state, details)), last }
}

/** What did not work has been said by useTell. */
function quietly(work: Promise<void>): void {
  work.catch(() => {})
}

function wordsFor(people: readonly Participant[], state: MarkableState, answer: Answer): string {
  const { changed, drawn, represented } = answer
  const done = `${whoIn(people)}: ${changed === 0 ? 'tidak berubah' : PLEDGE_STATE_LABELS[state].toLowerCase()}.`
  const left = [
    drawn === 0
      ? ''
      : `${thousands(drawn)} tanda tangan gambar tetap berlaku dan tidak diganti catatan lain.`,
    represented === 0 ? '' : `${thousands(represented)} diwakili, jadi tidak dicatat lisan.`,
  ]
  return [done, ...left].filter((part) => part !== '').join(' ')
}

function whoIn(people: readonly Participant[]): string {
  const [only] = people
  return people.length === 1 && only ? only.name : `${thousands(people.length)} orang`
}
