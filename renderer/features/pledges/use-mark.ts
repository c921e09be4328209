/** Writing down who pledged, with a way back to what stood there before. */
import type { Participant } from '#shared/contract/participants.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { PLEDGE_STATE_LABELS, type PledgeState } from '#shared/domain/pledge-state.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { useDesk } from '../../devices/desk.ts'
import { showDone } from '../../ui/notice.tsx'

export type Mark = (people: readonly Participant[], state: PledgeState) => void

export function useMark(eventId: string, instrument: InstrumentKind): Mark {
  const desk = useDesk()
  const set = useTell(ask.pledges.set.mutationOptions())

  async function write(ids: readonly string[], state: PledgeState): Promise<number> {
    const answer = await set.mutateAsync({
      eventId,
      instrument,
      participantIds: [...ids],
      state,
      desk: desk.name,
    })
    return answer.changed
  }
  async function putBack(people: readonly Participant[]): Promise<void> {
    for (const [state, ids] of idsByState(people)) await write(ids, state)
  }
  async function mark(people: readonly Participant[], state: PledgeState): Promise<void> {
    if (people.length === 0) return
    const changed = await write(
      people.map(({ id }) => id),
      state,
    )
    showDone(
      doneText(people, changed, state),
      changed > 0 ? () => void putBack(people).catch(() => {}) : undefined,
    )
  }
  // What did not work is said by useTell.
  return (people, state) => void mark(people, state).catch(() => {})
}

function idsByState(people: readonly Participant[]): Map<PledgeState, string[]> {
  const ids = new Map<PledgeState, string[]>()
  for (const { id, pledge } of people) ids.set(pledge, [...(ids.get(pledge) ?? []), id])
  return ids
}

function doneText(people: readonly Participant[], changed: number, state: PledgeState): string {
  const label = PLEDGE_STATE_LABELS[state].toLowerCase()
  if (changed === 0) return `Sudah tercatat ${label}; tidak ada yang berubah.`
  const [only] = people
  const who = people.length === 1 && only ? only.name : `${thousands(changed)} orang`
  return `${who}: ${label}.`
}
