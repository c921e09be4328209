/** Which sheet and page a code names, and why not where it names none of this event. */
import type { SheetFound } from '#shared/contract/sheets.ts'
import { readPaperCode } from '#shared/domain/paper-code.ts'
import { readSheetCode } from '#shared/domain/sheet-code.ts'
import { readShortCode } from '#shared/domain/short-code.ts'
import { readTicket } from '#shared/domain/ticket.ts'
import { keyDigitsOf } from '../../proofs/paper-signature.ts'
import { isGenuineSheet, sheetKeyOf } from '../../proofs/sheet-mac.ts'
import { findSealKey, listCheckingKeys, listOwnKeys } from '../../store/checking-keys.ts'
import type { ReadableDb } from '../../store/db.ts'
import { findEvent } from '../../store/events.ts'
import { findSheetPage } from '../../store/sheets.ts'

export function sheetOfCode(db: ReadableDb, eventId: string, code: string): SheetFound {
  const reading = readSheetCode(code)
  if (!reading.ok) return { kind: otherCode(code) }
  const { claim, body, mac } = reading
  const owners = listOwnKeys(db).filter(({ publicKey }) => keyDigitsOf(publicKey) === claim.key)
  const owner = owners.find((own) => {
    const seed = findSealKey(db, own.eventId)?.seed
    return seed !== undefined && isGenuineSheet(sheetKeyOf(seed), body, mac)
  })
  if (!owner) {
    const foreign = listCheckingKeys(db).find(({ publicKey }) => keyDigitsOf(publicKey) === claim.key)
    if (foreign) return { kind: 'other_event', title: foreign.eventTitle }
    return { kind: owners.length > 0 ? 'forged' : 'other_laptop' }
  }
  if (owner.eventId !== eventId)
    return { kind: 'other_event', title: findEvent(db, owner.eventId)?.title ?? '' }
  if (!findSheetPage(db, claim.serial, claim.page)) return { kind: 'not_issued' }
  return { kind: 'found', serial: claim.serial, page: claim.page }
}

function otherCode(code: string): 'paper_code' | 'participant_code' | 'not_a_code' {
  if (readPaperCode(code).ok) return 'paper_code'
  return readTicket(code).ok || readShortCode(code).ok ? 'participant_code' : 'not_a_code'
}
