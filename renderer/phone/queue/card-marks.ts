/** Makes marks and knows the list of cards: all that a phone has to tell a genuine card from any other. */
import type { CardsAnswer } from '#shared/contract/deliveries.ts'
import type { KeptGuest } from '#shared/contract/kept-words.ts'
import { type CardList, isListed } from '#shared/domain/card-list.ts'
import {
  bytesOfMark,
  codeToMark,
  guestToMark,
  type MarkedCode,
  markOf,
  personToMark,
} from '#shared/domain/card-mark.ts'

export type IssuedCards = Extract<CardsAnswer, { kind: 'list' }>

export class CardMarks {
  readonly version: string
  readonly #key: CryptoKey
  readonly #list: CardList

  private constructor(version: string, key: CryptoKey, list: CardList) {
    this.version = version
    this.#key = key
    this.#list = list
  }

  static async from({ version, key, ticket, short_code }: IssuedCards): Promise<CardMarks> {
    const hmac = { name: 'HMAC', hash: 'SHA-256' }
    const imported = await crypto.subtle.importKey('raw', bytesOf(key), hmac, false, ['sign'])
    return new CardMarks(version, imported, { ticket: bytesOf(ticket), short_code: bytesOf(short_code) })
  }

  async ofCode(scanned: string): Promise<{ mark: string; kind: MarkedCode['kind'] }> {
    const { kind, text } = codeToMark(scanned)
    return { kind, mark: await this.#mark(text) }
  }

  ofGuest(guest: KeptGuest): Promise<string> {
    return this.#mark(guestToMark(guest))
  }

  ofPerson(participantId: string): Promise<string> {
    return this.#mark(personToMark(participantId))
  }

  isListed(kind: 'ticket' | 'short_code', mark: string): boolean {
    return isListed(this.#list, kind, bytesOfMark(mark))
  }

  async #mark(text: string): Promise<string> {
    return markOf(new Uint8Array(await crypto.subtle.sign('HMAC', this.#key, new TextEncoder().encode(text))))
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}
