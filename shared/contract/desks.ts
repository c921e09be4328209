/** Desks on the local network: whether the laptop takes them in, who asks, who is at work. */
import { z } from 'zod'
import { DESK_ROLES } from '../domain/desk-role.ts'
import { id, instant, ofEvent, procedure } from './base.ts'

const address = z.ipv4()

/** A device that asks to be let in; the laptop and the device show the same words. */
const deskRequest = z.object({
  id,
  name: z.string(),
  operator: z.string(),
  device: z.string(),
  words: z.array(z.string()),
  askedAt: instant,
})
export type DeskRequest = z.infer<typeof deskRequest>

const deskSession = z.object({
  id,
  name: z.string(),
  operator: z.string(),
  device: z.string(),
  role: z.enum(DESK_ROLES),
  startedAt: instant,
  /** It listens at this moment. */
  connected: z.boolean(),
  /** Null where it has not been heard of since the app was started. */
  lastSeenAt: instant.nullable(),
  /** How many signatures were accepted on it. */
  signatures: z.int(),
})
export type DeskSession = z.infer<typeof deskSession>

const openDesk = z.object({
  /** The event its devices work for. */
  eventId: id,
  address,
  port: z.int(),
  /** Without the secret: what is typed into a phone that cannot scan. */
  url: z.string(),
  /** SHA-256 of the certificate, pairs of hexadecimal digits with colons. */
  fingerprint: z.string(),
  /** Null once it was used up or its time is over. */
  invitation: z
    .object({
      /** For the QR code: with the one-use secret in its fragment. */
      url: z.string(),
      /** Eight digits; null after too many wrong ones. */
      code: z.string().nullable(),
      expiresAt: instant,
    })
    .nullable(),
  requests: z.array(deskRequest),
})
export type OpenDesk = z.infer<typeof openDesk>

const deskState = z.object({ open: openDesk.nullable(), sessions: z.array(deskSession) })
export type DeskState = z.infer<typeof deskState>

export const desks = {
  /** The addresses of this laptop on private networks, with the name of the interface. */
  addresses: procedure.output(z.array(z.object({ address, name: z.string() }))),
  state: procedure.input(ofEvent).output(deskState),
  /** Errors: address_gone, port_taken, desk_elsewhere where it is open for another event. */
  open: procedure.input(ofEvent.extend({ address })).output(deskState),
  /** Devices stay known and go on when it is opened again. */
  close: procedure.input(ofEvent).output(deskState),
  /** A new secret and a new code; the ones before are void. */
  invite: procedure.input(ofEvent).output(deskState),
  answer: procedure.input(ofEvent.extend({ requestId: id, allow: z.boolean() })).output(deskState),
  revoke: procedure.input(ofEvent.extend({ sessionId: id })).output(deskState),
  /** Closes, and lets no device of this event in again without being asked. */
  revokeAll: procedure.input(ofEvent).output(z.object({ revoked: z.int() })),
}
