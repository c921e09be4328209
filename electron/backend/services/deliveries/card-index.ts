/**
 * Whom a mark stands for, and the list of valid cards for devices. Made once of each card and kept in memory: 20,000
 * cards take a fifth of a second, in turns short enough for the door to go on between them.
 */
import { encodeBase32 } from '#shared/domain/base32.ts'
import { type CardList, packMarks } from '#shared/domain/card-list.ts'
import { personToMark } from '#shared/domain/card-mark.ts'
import { AppError } from '../../app-error.ts'
import { listKeyOf, marker } from '../../proofs/card-mac.ts'
import { findCardListVersion, listCardCodes, listValidSerials } from '../../store/card-lists.ts'
import type { ReadableDb } from '../../store/db.ts'
import { findEventKey } from '../../store/events.ts'

const CARDS_OF_TURN = 200

/** Whose card it is, or who was looked up by name. */
export type Marked =
  | { serial: string; method: 'ticket' | 'short_code' }
  | { participantId: string; method: 'search' }
export type IssuedList = { version: string; key: Uint8Array; list: CardList }
type CardMarks = { ticket: Uint8Array; shortCode: Uint8Array }

export class CardIndex {
  readonly #events = new Map<string, EventCards>()

  /** Knows every card of the event that is issued by now. Throws AppError not_found. */
  async made(db: ReadableDb, eventId: string): Promise<EventCards> {
    const cards = this.#of(db, eventId)
    for (const _turn of cards.grow(db)) await new Promise<void>((resolve) => setImmediate(resolve))
    return cards
  }

  #of(db: ReadableDb, eventId: string): EventCards {
    const known = this.#events.get(eventId)
    if (known) return known
    const eventKey = findEventKey(db, eventId)
    if (!eventKey) throw new AppError('not_found')
    const cards = new EventCards(eventId, listKeyOf(eventKey))
    this.#events.set(eventId, cards)
    return cards
  }
}

export class EventCards {
  readonly #eventId: string
  readonly #key: Uint8Array
  readonly #mark: (text: string) => Uint8Array
  readonly #cards = new Map<string, CardMarks>()
  readonly #byMark = new Map<string, Marked>()
  /** Of the list up to which every card is known. */
  #version: string | undefined
  #issued: IssuedList | undefined

  constructor(eventId: string, key: Uint8Array) {
    this.#eventId = eventId
    this.#key = key
    this.#mark = marker(key)
  }

  /** Learns the cards that came since; yields now and then. */
  *grow(db: ReadableDb): Generator<void, void> {
    const version = findCardListVersion(db, this.#eventId)
    if (version === this.#version) return
    let learned = 0
    for (const { serial, participantId, code, shortCode } of listCardCodes(db, this.#eventId)) {
      if (this.#cards.has(serial)) continue
      const marks = { ticket: this.#mark(code), shortCode: this.#mark(shortCode) }
      this.#cards.set(serial, marks)
      this.#byMark.set(encodeBase32(marks.ticket), { serial, method: 'ticket' })
      this.#byMark.set(encodeBase32(marks.shortCode), { serial, method: 'short_code' })
      // Nobody is on the list without a card, so whoever is found by name is known by it, too.
      const person = encodeBase32(this.#mark(personToMark(participantId)))
      this.#byMark.set(person, { participantId, method: 'search' })
      if (++learned % CARDS_OF_TURN === 0) yield
    }
    this.#version = version
  }

  /** Who is meant by a mark, also by one that was made a moment ago. */
  find(db: ReadableDb, mark: string): Marked | undefined {
    const known = this.#byMark.get(mark)
    if (known) return known
    for (const _turn of this.grow(db));
    return this.#byMark.get(mark)
  }

  /** Of the cards that are valid now. */
  list(db: ReadableDb): IssuedList {
    const version = findCardListVersion(db, this.#eventId)
    if (this.#issued?.version === version) return this.#issued
    for (const _turn of this.grow(db));
    const marks = listValidSerials(db, this.#eventId).flatMap((serial) => this.#cards.get(serial) ?? [])
    const list = {
      ticket: packMarks(
        'ticket',
        marks.map(({ ticket }) => ticket),
      ),
      short_code: packMarks(
        'short_code',
        marks.map(({ shortCode }) => shortCode),
      ),
    }
    this.#issued = { version, key: this.#key, list }
    return this.#issued
  }
}
