/** Scans that devices kept and of which the laptop made nothing by itself. */
import type { ConflictSide } from '#shared/contract/conflicts.ts'
import type { KeptWords } from '#shared/contract/kept-words.ts'
import type { ConflictKind } from '#shared/domain/conflict.ts'
import type { DeliveryOutcome } from '#shared/domain/delivered-scan.ts'
import { type BroughtScan, listImplausibleScans, listScansWithOutcome } from '../../store/conflicts.ts'
import { readWords } from '../deliveries/words.ts'
import { type ConflictSource, gathered } from './source.ts'

const THIS_LAPTOP = ''
const NO_WORDS = { reason: '', name: '' }

export const revokedCards = fromOutcome('revoked_card', 'revoked', ['present', 'absent', 'as_is'])
export const removedPeople = fromOutcome('removed_person', 'removed', ['present', 'as_is'])
export const unknownCards = fromOutcome('unknown_card', 'unknown', ['as_is', 'present'])
export const afterArchiving = fromOutcome('after_archiving', 'archived', ['present', 'as_is'])

export const implausibleClocks: ConflictSource = {
  kind: 'implausible_clock',
  verdicts: ['as_is', 'present', 'absent'],
  find: (db, eventId) => gathered('implausible_clock', listImplausibleScans(db, eventId), read),
}

function fromOutcome(
  kind: ConflictKind,
  outcome: DeliveryOutcome,
  verdicts: ConflictSource['verdicts'],
): ConflictSource {
  return {
    kind,
    verdicts,
    find: (db, eventId) => gathered(kind, listScansWithOutcome(db, eventId, outcome), read),
  }
}

function read(scan: BroughtScan) {
  const { participantId, mark, day } = scan
  return { who: participantId ?? mark, day, participantId, sides: [...here(scan), there(scan)] }
}

/** As whoever held the device saw it. */
export function there(scan: BroughtScan): ConflictSide {
  const { shown, desk, operator, at, deviceAt, receivedAt } = scan
  const words = readWords(scan.words)
  const typed = words && { guest: 'guest' as const, substitute: 'represented' as const }[words.kind]
  const told = { desk, heldBy: operator, at, deviceAt, receivedAt, reason: '' }
  return { saw: typed ?? shown, ...told, name: words ? nameOf(words) : '' }
}

function nameOf(words: KeptWords): string {
  return words.kind === 'guest' && words.unit ? `${words.name} (${words.unit})` : words.name
}

/** What the laptop knew of the card or its holder. */
function here({ outcome, revokedAt, revokeReason, removedAt }: BroughtScan): ConflictSide[] {
  const laptop = { desk: THIS_LAPTOP, heldBy: '', deviceAt: null, receivedAt: null, ...NO_WORDS }
  if (outcome === 'revoked' && revokedAt !== null)
    return [{ ...laptop, saw: 'card_withdrawn', at: revokedAt, reason: revokeReason ?? '' }]
  if (outcome === 'removed' && removedAt !== null)
    return [{ ...laptop, saw: 'taken_off_list', at: removedAt }]
  return []
}
