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
  witness: z.string(),
  /** What its invitation was for. */
  role: z.enum(DESK_ROLES),
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
  witness: z.string(),
  startedAt: instant,
  /** It listens at this moment. */
  connected: z.boolean(),
  /** Null where it has not been heard of since the app was started. */
  lastSeenAt: instant.nullable(),
  /** How many signatures were accepted on it. */
  signatures: z.int(),
  /** How many scans it keeps until they can be delivered, as it said last. */
  waiting: z.int(),
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
      role: z.enum(DESK_ROLES),
      /** Eight digits; null after too many wrong ones. */
      code: z.string().nullable(),
      expiresAt: instant,
    })
    .nullable(),
  requests: z.array(deskRequest),
})
export type OpenDesk = z.infer<typeof openDesk>

const deskState = z.object({
  open: openDesk.nullable(),
  sessions: z.array(deskSession),
  /** Devices see only the beginnings of names. */
  namesMasked: z.boolean(),
})
export type DeskState = z.infer<typeof deskState>

export const desks = {
  /** The addresses of this laptop on private networks, with the name of the interface. */
  addresses: procedure.output(z.array(z.object({ address, name: z.string() }))),
  state: procedure.input(ofEvent).output(deskState),
  /** Errors: address_gone, port_taken, desk_elsewhere where it is open for another event. */
  open: procedure.input(ofEvent.extend({ address })).output(deskState),
  /** Devices stay known and go on when it is opened again. */
  close: procedure.input(ofEvent).output(deskState),
  /** A new secret and a new code; the ones before are void. Without a role it is for the same one as before. */
  invite: procedure.input(ofEvent.extend({ role: z.enum(DESK_ROLES).optional() })).output(deskState),
  /** `role`: another one than its invitation was for. */
  answer: procedure
    .input(ofEvent.extend({ requestId: id, allow: z.boolean(), role: z.enum(DESK_ROLES).optional() }))
    .output(deskState),
  maskNames: procedure.input(ofEvent.extend({ masked: z.boolean() })).output(deskState),
  revoke: procedure.input(ofEvent.extend({ sessionId: id })).output(deskState),
  /** Closes, and lets no device of this event in again without being asked. */
  revokeAll: procedure.input(ofEvent).output(z.object({ revoked: z.int() })),
}
