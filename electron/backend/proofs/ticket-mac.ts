/** Makes tickets genuine and tells genuine ones from made-up ones; the key never leaves the laptop. */

import { createHmac, createSecretKey, KeyObject, timingSafeEqual } from 'node:crypto'
import { type Ticket, ticketBody, writeTicket } from '#shared/domain/ticket.ts'

const MAC_BYTES = 8

/** The 36 characters for the QR code of one ticket. Whoever signs many makes the KeyObject once. */
export function signTicket(key: Uint8Array | KeyObject, event: number, serial: string): string {
  const body = ticketBody(event, serial)
  return writeTicket(body, macOf(key, body))
}

/** Whether a ticket that was read carries the MAC of this key. */
export function isGenuine(key: Uint8Array | KeyObject, ticket: Ticket): boolean {
  const expected = macOf(key, ticket.body).subarray(0, MAC_BYTES)
  return ticket.mac.length === MAC_BYTES && timingSafeEqual(expected, ticket.mac)
}

function macOf(key: Uint8Array | KeyObject, body: Uint8Array): Uint8Array {
  // Given bytes, Node asks what kind of key they might be by catching exceptions: four times the work of the MAC.
  const secret = key instanceof KeyObject ? key : createSecretKey(key)
  return createHmac('sha256', secret).update(body).digest()
}
