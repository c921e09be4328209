/** Tickets of nobody: what stands in them is made by chance, but as long and of the same letters as real ones. */
import { SERIAL_BYTES, serialOf, ticketBody, writeTicket } from '#shared/domain/ticket.ts'
import type { Chance } from '../random.ts'

const EVENT = 12
const MAC_BYTES = 8

export function madeTickets(chance: Chance, count: number): string[] {
  const bytes = (length: number) => Uint8Array.from({ length }, () => chance.between(0, 255))
  return Array.from({ length: count }, () =>
    writeTicket(ticketBody(EVENT, serialOf(bytes(SERIAL_BYTES))), bytes(MAC_BYTES)),
  )
}
