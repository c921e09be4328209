/** Addresses and words of the link to a desk: plain values, so that a phone need not load a schema. */

/** The addresses of the server. Procedures stand under `rpc`, as group/name. */
export const DESK_PATHS = {
  page: '/',
  pair: '/pair',
  wait: '/pair/wait',
  session: '/session',
  live: '/live',
  rpc: '/rpc',
} as const

/** A page of another origin cannot send this header without being allowed to, and nobody is. */
export const DESK_HEADER = 'x-ikrar'

/** What a device hears while it is open. `closing`: the laptop has shut its door and may open it again. */
export const DESK_NEWS = ['alive', 'revoked', 'closing'] as const
export type DeskNews = (typeof DESK_NEWS)[number]

/** How often a device hears that the laptop is there; after twice that and a little it takes it for gone. */
export const ALIVE_EVERY_MS = 5_000

/** Why the server refused, as the body of any answer that is not 200. */
export const DESK_REFUSALS = [
  'wrong_host',
  'cross_site',
  'not_found',
  'wrong_method',
  'wrong_type',
  'too_large',
  'too_often',
  'no_session',
  'not_allowed',
  'bad_request',
] as const
export type DeskRefusal = (typeof DESK_REFUSALS)[number]
