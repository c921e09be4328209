/** What a request must be before anybody looks at what it wants. */
import type { IncomingMessage } from 'node:http'
import { DESK_HEADER, type DeskRefusal } from '#shared/contract/desk-words.ts'
import { procedurePath, type Route } from './routes.ts'

/** 5,000 points of a stroke take less. */
export const LARGEST_BODY_BYTES = 256 * 1024
/** A photo as it is kept, and a long note. */
const LARGEST_WRITTEN_BYTES = 1_500_000
const WRITTEN: ReadonlySet<string> = new Set(['notes.save', 'photos.add'].map(procedurePath))

export function mostBytesAt(path: string): number {
  return WRITTEN.has(path) ? LARGEST_WRITTEN_BYTES : LARGEST_BODY_BYTES
}

export const REFUSAL_STATUS: Readonly<Record<DeskRefusal, number>> = {
  wrong_host: 421,
  cross_site: 403,
  not_found: 404,
  wrong_method: 405,
  wrong_type: 415,
  too_large: 413,
  too_often: 429,
  no_session: 401,
  bad_request: 400,
}

/**
 * Only what was sent to our own address: a page that makes its own name point here (DNS rebinding) sends its
 * own name, in Host and in Origin alike, so that comparing the two would say nothing.
 */
export function isForUs({ headers }: IncomingMessage, ownHost: string): boolean {
  return headers.host === ownHost
}

/** Why this request may not have what stands at `route`; undefined where it may. */
export function refusalAt(
  { headers }: IncomingMessage,
  route: Route,
  ownHost: string,
): DeskRefusal | undefined {
  const isPage = route.method === 'GET' && route.access === 'anyone'
  // The page itself may be opened from anywhere: by a camera, by hand, from a link.
  if (isPage) return undefined
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return 'cross_site'
  if (route.method === 'GET') return undefined
  if (headers.origin !== `https://${ownHost}` || headers[DESK_HEADER] !== '1') return 'cross_site'
  if (!/^application\/json(;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? '')) return 'wrong_type'
  if (Number(headers['content-length'] ?? 0) > mostBytesAt(route.path)) return 'too_large'
  return undefined
}
