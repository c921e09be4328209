/** What a step of a made-up history is given. */
import type { KeptScan } from '#shared/contract/deliveries.ts'
import type { Laptop } from './laptop.ts'

export const DAY = '2026-11-20'
/** Of the event of every history. */
export const SESSION = '00000000-0000-4000-8000-00000000aaaa'
export const DOOR = '00000000-0000-4000-8000-00000000dddd'
export const AGENDA_STEP = '00000000-0000-4000-8000-00000000bbbb'

/** `passMs` goes by on every laptop before the step. */
export type GivenStep = { laptop: number; who: number; other: number; passMs: number }

export type Lived = {
  eventId: string
  laptops: Laptop[]
  /** Ids of everything that any clerk was told had been written down. */
  facts: Set<string>
  /** People who were registered anywhere. */
  people: Set<string>
  /** What phones kept, whether a laptop took it or not. */
  kept: { queue: string; scan: KeptScan }[]
  /** Ids of what phones brought, of readings and decisions; hashes of approved texts. */
  brought: Set<string>
  readings: Set<string>
  decisions: Set<string>
  approvals: Set<string>
}

export type Doing = { lived: Lived; laptop: Laptop; step: GivenStep; at: number; nonce: string }
export type Person = { id: string; updated_at: number }

export function personHere(
  { laptop }: Doing,
  place: number,
  where = 'removed_at is null',
): Person | undefined {
  const people = laptop.db
    .prepare<[], Person>(`select id, updated_at from participant where ${where} order by id`)
    .all()
  return people[place % Math.max(1, people.length)]
}

/** Takes back one of these entries, if there is any. */
export async function undoOne(
  { lived, laptop, step, nonce }: Doing,
  entries: { id: string }[],
): Promise<void> {
  const entry = entries[step.who % Math.max(1, entries.length)]
  if (!entry) return
  const asked = { eventId: lived.eventId, entryId: entry.id, nonce, desk: 'Meja', reason: 'Salah orang' }
  await laptop.services.attendance.undo(asked, {})
  lived.facts.add(nonce)
}

/** The same in every run. */
export const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
