/** How far an instrument is: under which wordings, of which people, in which states. */
import type { Event } from '#shared/contract/events.ts'
import type { FrozenPledgeText, PledgeProgress, UnitPledges } from '#shared/contract/pledges.ts'
import { byAlphabet } from '#shared/domain/alphabet.ts'
import type { Category } from '#shared/domain/category.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { categoriesMeant, isMeantFor } from '#shared/domain/instrument.ts'
import { PLEDGE_STATES, type PledgeState, WAITING_STATES } from '#shared/domain/pledge-state.ts'
import type { Context } from '../../context.ts'
import { listPledgeTexts } from '../../store/pledge-texts.ts'
import { countPledges, countPledgesByText, countPledgesByUnit } from '../../store/pledges.ts'
import { pledgeOf } from '../../texts.ts'
import { textHashOf } from './record.ts'

export function progressOf(
  { db, paths }: Pick<Context, 'db' | 'paths'>,
  event: Event,
  instrument: InstrumentKind,
): PledgeProgress {
  const { people, counts } = tally(
    countPledges(db, event.id, instrument).filter((row) => hasPart(row, instrument, event)),
  )
  const found = pledgeOf(db, paths.resources, event, instrument)
  const frozen = frozenTexts({ db }, event.id, instrument, found && textHashOf(found))
  return { instrument, text: found, frozen, categories: categoriesMeant(instrument, event), people, counts }
}

/** Those with most people still to be asked first. */
export function unitsOf(
  { db }: Pick<Context, 'db'>,
  event: Event,
  instrument: InstrumentKind,
): UnitPledges[] {
  const rows = countPledgesByUnit(db, event.id, instrument).filter((row) => hasPart(row, instrument, event))
  return [...Map.groupBy(rows, ({ unit }) => unit)]
    .map(([unit, own]) => {
      const { people, counts } = tally(own)
      return { unit, people, counts, missing: WAITING_STATES.reduce((sum, state) => sum + counts[state], 0) }
    })
    .sort((a, b) => b.missing - a.missing || byAlphabet(a.unit, b.unit))
}

/** A guest who pledged all the same is counted too. */
function hasPart(
  { category, state }: { category: Category; state: PledgeState },
  instrument: InstrumentKind,
  event: Event,
): boolean {
  return state !== 'none' || isMeantFor(instrument, category, event)
}

function tally(rows: readonly { state: PledgeState; count: number }[]): {
  people: number
  counts: Record<PledgeState, number>
} {
  // The keys are exactly the closed list of states.
  const counts = Object.fromEntries(PLEDGE_STATES.map((state) => [state, 0])) as Record<PledgeState, number>
  for (const { state, count } of rows) counts[state] += count
  return { people: rows.reduce((sum, { count }) => sum + count, 0), counts }
}

function frozenTexts(
  { db }: Pick<Context, 'db'>,
  eventId: string,
  instrument: InstrumentKind,
  hashInUse: string | null,
): FrozenPledgeText[] {
  const people = countPledgesByText(db, eventId, instrument)
  return listPledgeTexts(db, eventId, instrument).map(({ hash, version, body, frozenAt }) => ({
    ...body,
    ...{ hash, version, frozenAt, people: people.get(hash) ?? 0, isInUse: hash === hashInUse },
  }))
}
