/** Who may have how many connections: nobody takes the places of those who were let in by opening many and saying nothing. */
import type { Socket } from 'node:net'
import { Rate } from './rates.ts'

/** A new one costs more than ten questions on one that stands: it is encrypted anew. */
const NEW_PER_TEN_SECONDS = 600
/** Of all strangers together: whoever has many addresses does not get the laptop to do nothing but shake hands. */
const NEW_OF_STRANGERS_PER_TEN_SECONDS = 1200
/** A page with its files takes six; a device at work two or three. */
const OF_STRANGER = 48
/** Where devices that were let in speak from: many of them behind one router have one address. */
const OF_KNOWN = 256
/** The rest is for known addresses. */
const OF_ALL_STRANGERS = 384

export class Sockets {
  readonly #open = new Map<string, number>()
  readonly #known = new Set<string>()
  readonly #new: Rate
  readonly #newOfStrangers: Rate
  #strangers = 0

  constructor(clock: () => number) {
    this.#new = new Rate(NEW_PER_TEN_SECONDS, 10_000, clock)
    this.#newOfStrangers = new Rate(NEW_OF_STRANGERS_PER_TEN_SECONDS, 10_000, clock)
  }

  /** A device that was let in speaks from there. */
  know(address: string): void {
    this.#known.add(address)
  }

  /** Counts a connection until it is closed, and closes it at once where it is one too many. */
  meet(socket: Socket): void {
    const address = socket.remoteAddress ?? ''
    const isKnown = this.#known.has(address)
    const open = (this.#open.get(address) ?? 0) + 1
    this.#open.set(address, open)
    if (!isKnown) this.#strangers++
    socket.on('close', () => {
      if (!isKnown) this.#strangers--
      this.#forgetOne(address)
    })
    const isTooMany = isKnown ? open > OF_KNOWN : open > OF_STRANGER || this.#strangers > OF_ALL_STRANGERS
    if (isTooMany || !this.#new.take(address) || (!isKnown && !this.#newOfStrangers.take('')))
      socket.destroy()
  }

  #forgetOne(address: string): void {
    const left = (this.#open.get(address) ?? 1) - 1
    if (left > 0) this.#open.set(address, left)
    else this.#open.delete(address)
  }
}
