/** The conflicts of an event as they stand: what the sources find, beside what was decided. */
import { type Conflict, conflictFacts, type ConflictFacts } from '#shared/contract/conflicts.ts'
import { type DecisionRow, listDecisions } from '../../store/conflicts.ts'
import type { ReadableDb } from '../../store/db.ts'
import { findAttendee } from '../../store/participants.ts'
import { howCounted } from './settle.ts'
import { CONFLICT_SOURCES } from './sources.ts'

export type FoundConflict = { facts: ConflictFacts; decision: DecisionRow | null }

/** Those that wait for a decision, oldest first within their kind. */
export function openConflicts(db: ReadableDb, eventId: string): FoundConflict[] {
  const decisions = decisionsByKey(db, eventId)
  return CONFLICT_SOURCES.flatMap(({ find }) => find(db, eventId))
    .map((facts) => ({ facts, decision: decisions.get(facts.key) ?? null }))
    .filter(isOpen)
}

/** Those that were decided, as they were then; newest decision first. */
export function decidedConflicts(db: ReadableDb, eventId: string): FoundConflict[] {
  const open = new Set(openConflicts(db, eventId).map(({ facts }) => facts.key))
  return listDecisions(db, eventId)
    .filter(({ conflict }) => !open.has(conflict))
    .map(remembered)
}

export function findConflict(db: ReadableDb, eventId: string, key: string): FoundConflict | undefined {
  const open = openConflicts(db, eventId).find(({ facts }) => facts.key === key)
  if (open) return open
  const decision = decisionsByKey(db, eventId).get(key)
  return decision && remembered(decision)
}

/** As a screen shows it. */
export function shownConflict(db: ReadableDb, { facts, decision }: FoundConflict): Conflict {
  const attendee = facts.participantId === null ? undefined : findAttendee(db, facts.participantId)
  return {
    ...facts,
    person: attendee ? shownPerson(attendee) : null,
    counts: howCounted(db, attendee?.id ?? null, facts.day),
    verdicts: [...verdictsOf(facts)],
    decision: decision && shownDecision(decision),
  }
}

export function verdictsOf({ kind }: ConflictFacts) {
  return CONFLICT_SOURCES.find((source) => source.kind === kind)?.verdicts ?? []
}

export function shownPerson({ id, name, position, unit, village }: NonNullable<Conflict['person']>) {
  return { id, name, position, unit, village }
}

/** A desk that comes back later with another sight of the same opens it again. */
function isOpen({ facts, decision }: FoundConflict): boolean {
  return decision === null || facts.sides.some(({ receivedAt }) => (receivedAt ?? 0) > decision.at)
}

function decisionsByKey(db: ReadableDb, eventId: string): Map<string, DecisionRow> {
  return new Map(listDecisions(db, eventId).map((decision) => [decision.conflict, decision]))
}

function remembered(decision: DecisionRow): FoundConflict {
  return { facts: conflictFacts.parse(JSON.parse(decision.facts)), decision }
}

function shownDecision({ id, verdict, reason, at, desk, decidedBy }: DecisionRow) {
  return { id, verdict, reason, at, desk, decidedBy }
}
