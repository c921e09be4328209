/** What the list of people who pledge shows: one instrument, narrowed by search, unit, state and presence. */
import type { ParticipantFilter } from '#shared/contract/participants.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import type { MarkableState, PledgeState } from '#shared/domain/pledge-state.ts'

export type PledgeView = {
  query: string
  unit: string | null
  state: PledgeState | null
  onlyPresent: boolean
  /** Still to be asked. */
  isWaiting: boolean
}

export const WHOLE_VIEW: PledgeView = {
  query: '',
  unit: null,
  state: null,
  onlyPresent: false,
  isWaiting: false,
}

export function filterOf(view: PledgeView, instrument: InstrumentKind): ParticipantFilter {
  return {
    query: view.query.trim() || undefined,
    units: view.unit === null ? undefined : [view.unit],
    pledge: view.state ?? undefined,
    instrument,
    attendance: view.onlyPresent ? 'present' : undefined,
    pledging: true,
    waiting: view.isWaiting || undefined,
  }
}

/** These need a word of why or until when. */
export const NOTED_STATES: readonly MarkableState[] = ['unable', 'declined', 'later']

/** One key on the list for each state that is set often; the others stand in the menu. */
export const STATE_KEYS: Readonly<Partial<Record<MarkableState, string>>> = {
  signed: 'T',
  spoken: 'L',
  unable: 'B',
  later: 'S',
}

export function stateOfKey(key: string): MarkableState | null {
  const letter = key.toUpperCase()
  const found = Object.entries(STATE_KEYS).find(([, one]) => one === letter)
  // Entries of a table whose keys are states.
  return found ? (found[0] as MarkableState) : null
}
