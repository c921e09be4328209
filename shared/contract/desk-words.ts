/** Addresses and words of the link to a desk: plain values, so that a phone need not load a schema. */

import type { ChangeTopic } from './changes.ts'

/** The addresses of the server. Procedures stand under `rpc`, as group/name. */
export const DESK_PATHS = {
  page: '/',
  pair: '/pair',
  wait: '/pair/wait',
  session: '/session',
  live: '/live',
  rpc: '/rpc',
} as const

/** What the QR code carries behind the #: 128 bits as base64url. */
export const PAIRING_SECRET = /^[\w-]{22}$/
/** Before it, what the invitation is for: only so that the page can ask what that role needs. */
export const ROLE_IN_ADDRESS = 'peran'
/** Of the code that is typed where the QR code cannot be scanned. */
export const PAIRING_CODE_DIGITS = 8
/** Of a device, and of whoever holds it. */
export const LONGEST_DESK_NAME = 40

/** A page of another origin cannot send this header without being allowed to, and nobody is. */
export const DESK_HEADER = 'x-ikrar'

/** What a device hears while it is open. `closing`: the laptop has shut its door and may open it again. */
export type DeskNews = 'alive' | 'changed' | 'revoked' | 'closing'
/** What comes with `changed`: what is shown of these topics is to be asked anew. */
export type DeskChanged = { topics: ChangeTopic[] }

/** How often a device hears that the laptop is there; after twice that and a little it takes it for gone. */
export const ALIVE_EVERY_MS = 5_000

/** Why the server refused, as the body of any answer that is not 200. */
export type DeskRefusal =
  | 'wrong_host'
  | 'cross_site'
  | 'not_found'
  | 'wrong_method'
  | 'wrong_type'
  | 'too_large'
  | 'too_often'
  | 'no_session'
  | 'bad_request'
