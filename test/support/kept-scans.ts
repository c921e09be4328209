/** Scans as a phone keeps them while it cannot reach the laptop: made from the list of cards it was given. */
import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { KeptScan } from '#shared/contract/deliveries.ts'
import { type CardList, isListed } from '#shared/domain/card-list.ts'
import { bytesOfMark, codeToMark, markOf } from '#shared/domain/card-mark.ts'
import { nonce, type TestBackend } from './open-test-backend.ts'

export type HeldCards = { version: string; key: Buffer; list: CardList }

export async function heldCards(client: TestBackend['client'], eventId: string): Promise<HeldCards> {
  const answer = await client.deliveries.cards({ eventId })
  if (answer.kind !== 'list') throw new Error('there is no list')
  const bytes = (text: string) => Buffer.from(text, 'base64')
  return {
    version: answer.version,
    key: bytes(answer.key),
    list: { ticket: bytes(answer.ticket), short_code: bytes(answer.short_code) },
  }
}

export function markUnder({ key }: HeldCards, code: string): string {
  return markOf(createHmac('sha256', key).update(codeToMark(code).text).digest())
}

/** Whether a phone would say that it is genuine. */
export function isHeld(cards: HeldCards, code: string): boolean {
  const { kind } = codeToMark(code)
  return kind !== 'other' && isListed(cards.list, kind, bytesOfMark(markUnder(cards, code)))
}

/** One phone's queue: every scan gets the next number. */
export class KeptQueue {
  readonly queue = nonce()
  readonly #cards: HeldCards
  #sequence = 0

  constructor(cards: HeldCards) {
    this.#cards = cards
  }

  keep(code: string, deviceAt: number, more: Partial<KeptScan> = {}): KeptScan {
    return {
      ...{ id: nonce(), sequence: this.#sequence++, mark: markUnder(this.#cards, code), deviceAt },
      ...{ offsetMs: 0, shown: 'saved' },
      ...more,
    }
  }
}

/** What stands in the QR codes is told to nobody by the contract, so it is read from the database itself. */
export function ticketCode({ data }: TestBackend, participantId: string): string {
  const db = new Database(join(data, 'kegiatan.db'), { readonly: true })
  try {
    const row = db
      .prepare<[string], { code: string }>(
        'select code from ticket where participant_id = ? and revoked_at is null',
      )
      .get(participantId)
    if (!row) throw new Error('this person has no card')
    return row.code
  } finally {
    db.close()
  }
}
